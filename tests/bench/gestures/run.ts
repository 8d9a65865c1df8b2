import { benchGestures } from './gestures.ts'

// A program of its own, since it may have to run under a virtual display.
const [gestures = 200, runs = 5] = process.argv.slice(2).map(Number)
console.log(JSON.stringify(await benchGestures({ gestures, runs })))
