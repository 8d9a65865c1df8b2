// Runs inside the app that is measured, ours and the floor alike: prints when what is asked for can be focused and has been painted.
const { app } = require('electron')

const wait = `new Promise(resolve => {
  const look = () => {
    if (document.querySelector(${JSON.stringify(process.env.PROBE_SELECTOR)})) {
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now())))
    } else requestAnimationFrame(look)
  }
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    process.stdout.write(`painted ${await contents.executeJavaScript(wait)}\n`)
    app.exit(0)
  })
})
