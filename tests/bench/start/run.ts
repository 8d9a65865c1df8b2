import { benchStart } from './start-app.ts'

// A program of its own, since it may have to run under a virtual display.
console.log(JSON.stringify([await benchStart(Number(process.argv[2]))]))
