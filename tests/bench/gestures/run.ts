import { benchGestures } from './gestures.ts'

// A program of its own, since it may have to run under a virtual display. Arguments: gestures, runs, and which of key, hover, pan.
const [gestures = '200', runs = '5', ...only] = process.argv.slice(2)
const options = { gestures: Number(gestures), runs: Number(runs), ...(only.length === 0 ? {} : { only }) }
console.log(JSON.stringify(await benchGestures(options)))
