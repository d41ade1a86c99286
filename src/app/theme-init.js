// Before first paint, so that a dark page never flashes white. src/lib/storage.ts has the key.
;(function () {
  var choice = null
  try {
    choice = localStorage.getItem('koji-console.theme')
  } catch {}
  var chosen = choice === 'dark' || choice === 'light'
  var dark = chosen ? choice === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
