// Handlers whose address is a new page's too, with what only an old query holds: a name, or a
// name with values that the new page does not have.
const marks: Readonly<Record<string, Record<string, RegExp>>> = {
  '/builds': {
    userID: /./,
    tagID: /./,
    packageID: /./,
    inherited: /./,
    latest: /./,
    state: /^\d+$/,
    type: /^all$/,
  },
  '/tasks': { hostID: /./, channelID: /./, method: /^all$/ },
  '/tags': { childID: /./ },
  '/packages': { tagID: /./, userID: /./, inherited: /./, blocked: /./ },
  '/hosts': { channel: /^all$/, arch: /^all$/ },
  '/buildroots': { repoID: /./, state: /^\d+$/ },
  '/search': { terms: /./ },
}

/** Whether an address of a new page's path is one of kojiweb's. */
export function isOldQuery(path: string, search: URLSearchParams): boolean {
  return Object.entries(marks[path] ?? {}).some(([name, value]) =>
    search.getAll(name).some((each) => value.test(each)),
  )
}
