// Runs inside the app that is measured, ours and the floor alike: prints when what is asked for can be focused and has been painted.
const { app } = require('electron')

// The frame that paints an element is the next one after it came into the page.
const wait = `new Promise(resolve => {
  const there = () => document.querySelector(${JSON.stringify(process.env.PROBE_SELECTOR)}) !== null
  const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(Date.now())))
  if (there()) return painted()
  const observer = new MutationObserver(() => {
    if (!there()) return
    observer.disconnect()
    painted()
  })
  observer.observe(document, { childList: true, subtree: true })
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    process.stdout.write(`painted ${await contents.executeJavaScript(wait)}\n`)
    app.exit(0)
  })
})
