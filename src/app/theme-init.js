// Before first paint, so that a dark page never flashes white.
;(function () {
  var choice = null
  try {
    choice = localStorage.getItem('koji-console.theme')
  } catch {}
  var dark = choice ? choice === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
