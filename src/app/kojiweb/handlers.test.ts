import { expect, test } from 'vitest'

import { handlers, newHome } from './handlers'
import { isOldQuery } from './same-address'

const go = (handler: string, query: string) => newHome(handler, new URLSearchParams(query))

// Every handler of www/kojiweb/index.py, in its order there, with its parameters.
const expected: [handler: string, query: string, home: string][] = [
  ['login', 'page=buildinfo', '/'],
  ['logout', '', '/'],
  ['index', 'packageOrder=tag_name&packageStart=10', '/'],
  ['notificationedit', 'notificationID=4', '/notifications'],
  ['notificationcreate', '', '/notifications'],
  ['notificationdelete', 'notificationID=4', '/notifications'],
  [
    'tasks',
    'owner=petr&state=failed&view=flat&method=buildArch&hostID=3&channelID=2&start=50&order=-arch',
    '/tasks?state=failed&view=flat&owner=petr&method=buildArch&host=3&channel=2&order=-arch&start=50',
  ],
  ['taskinfo', 'taskID=123', '/tasks/123'],
  ['taskstatus', 'taskID=123', '/tasks/123'],
  ['resubmittask', 'taskID=123', '/tasks/123'],
  ['canceltask', 'taskID=123', '/tasks/123'],
  ['freetask', 'taskID=123', '/tasks/123'],
  [
    'getfile',
    'taskID=123&name=build.log&volume=vol1&offset=-4000',
    '/tasks/123/logs/build.log?volume=vol1',
  ],
  ['tags', 'start=50&order=-id', '/tags?order=-id&start=50'],
  [
    'packages',
    'tagID=5&userID=7&order=-owner_name&start=100&prefix=r&inherited=0&blocked=0',
    '/tags/5?tab=packages&inherited=0&blocked=0&owner=7&prefix=r&order=-owner_name&start=100',
  ],
  [
    'packageinfo',
    'packageID=9&tagOrder=-name&buildOrder=nvr&buildStart=50',
    '/packages/9?tab=builds&order=nvr&start=50',
  ],
  ['taginfo', 'tagID=f41-build&all=1', '/tags/f41-build'],
  ['tagcreate', '', '/tags?do=new'],
  ['tagedit', 'tagID=5', '/tags/5?do=edit'],
  ['tagdelete', 'tagID=5', '/tags/5?do=delete'],
  ['tagparent', 'tagID=5&parentID=6&action=edit', '/tags/5?tab=inheritance&do=inheritance'],
  ['externalrepoinfo', 'extrepoID=8', '/external-repos/8'],
  ['buildinfo', 'buildID=77', '/builds/77'],
  [
    'builds',
    'userID=7&tagID=5&packageID=9&order=-tag_name&start=50&prefix=r&inherited=0&latest=0&type=maven',
    '/tags/5?tab=builds&inherited=0&latest=0&package=9&owner=7&prefix=r&type=maven&order=-tag_name&start=50',
  ],
  ['users', 'order=-id&start=50&prefix=p', '/users?prefix=p&order=-id&start=50'],
  [
    'userinfo',
    'userID=petr&packageOrder=tag_name&packageStart=10',
    '/users/petr?tab=packages&order=tag_name&start=10',
  ],
  ['rpminfo', 'rpmID=31&fileOrder=-size&fileStart=50', '/rpms/31?tab=files&order=-size&start=50'],
  [
    'archiveinfo',
    'archiveID=32&buildrootOrder=-state&buildrootStart=50',
    '/archives/32?tab=buildroots&order=-state&start=50',
  ],
  [
    'fileinfo',
    'rpmID=31&filename=/usr/share/doc/a b',
    '/rpms/31/files?name=%2Fusr%2Fshare%2Fdoc%2Fa+b',
  ],
  ['cancelbuild', 'buildID=77', '/builds/77'],
  [
    'hosts',
    'state=all&start=50&order=-task_load&ready=no&channel=default&arch=s390x',
    '/hosts?state=all&ready=no&channel=default&arch=s390x&order=-task_load&start=50',
  ],
  ['hostinfo', 'hostID=3', '/hosts/3'],
  ['hostedit', 'hostID=3', '/hosts/3?do=edit'],
  ['disablehost', 'hostID=3', '/hosts/3'],
  ['enablehost', 'hostID=3', '/hosts/3'],
  ['channelinfo', 'channelID=2', '/channels/2'],
  ['buildrootinfo', 'buildrootID=41', '/buildroots/41'],
  [
    'rpmlist',
    'type=component&buildrootID=41&start=50&order=-nvr',
    '/buildroots/41?tab=rpms&list=component&order=-nvr&start=50',
  ],
  [
    'archivelist',
    'type=built&buildrootID=41&start=50&order=-filename',
    '/buildroots/41?tab=archives&list=built&order=-filename&start=50',
  ],
  ['buildtargets', 'start=50&order=-name', '/targets?order=-name&start=50'],
  ['buildtargetinfo', 'targetID=6', '/targets/6'],
  ['buildtargetedit', 'targetID=6', '/targets/6?do=edit'],
  ['buildtargetcreate', '', '/targets?do=new'],
  ['buildtargetdelete', 'targetID=6', '/targets/6?do=delete'],
  ['reports', '', '/reports'],
  ['buildsbyuser', 'start=50&order=-builds', '/reports/builds-by-user?order=-builds&start=50'],
  [
    'rpmsbyhost',
    'start=50&order=-rpms&hostArch=x86_64&rpmArch=noarch',
    '/reports/rpms-by-host?arch=x86_64&rpm-arch=noarch&order=-rpms&start=50',
  ],
  ['packagesbyuser', 'start=50&order=name', '/reports/packages-by-user?order=name&start=50'],
  [
    'tasksbyhost',
    'start=50&order=-tasks&hostArch=s390x',
    '/reports/tasks-by-host?arch=s390x&order=-tasks&start=50',
  ],
  ['tasksbyuser', 'start=50&order=-name', '/reports/tasks-by-user?order=-name&start=50'],
  ['buildsbystatus', 'days=30', '/reports/builds-by-status?days=30'],
  [
    'buildsbytarget',
    'days=30&start=50&order=-builds',
    '/reports/builds-by-target?days=30&order=-builds&start=50',
  ],
  ['clusterhealth', 'arch=aarch64', '/cluster?arch=aarch64'],
  [
    'recentbuilds',
    'user=petr&package=foreman',
    '/builds?package=foreman&owner=petr&order=-completion_time&feed=1',
  ],
  [
    'search',
    'terms=foreman-*&type=build&match=glob&start=50&order=-name',
    '/search?q=foreman-*&type=build&match=glob&order=-name&start=50',
  ],
  ['api', '', '/api'],
  ['watchlogs', 'taskID=123', '/tasks/123/watch'],
  ['repoinfo', 'repoID=51', '/repos/51'],
  ['reporequest', 'reqID=61', '/repo-requests/61'],
  [
    'reporequests',
    'active=false&tag=f41-build&start=50&order=-priority',
    '/repo-requests?active=no&tag=f41-build&order=-priority&start=50',
  ],
  ['activesession', 'order=id&start=50', '/sessions'],
  ['activesessiondelete', 'sessionID=9', '/sessions'],
  [
    'buildroots',
    'repoID=51&order=-task_id&start=50&state=3',
    '/buildroots?repo=51&state=expired&order=-task_id&start=50',
  ],
]

test('the table is of kojiweb’s 63 handlers', () => {
  expect(new Set(expected.map(([handler]) => handler)).size).toBe(63)
  expect(Object.keys(handlers).sort()).toEqual(expected.map(([handler]) => handler).sort())
})

test.each(expected)('%s?%s leads to %s', (handler, query, home) => {
  expect(go(handler, query)).toBe(home)
})

test.each([
  [
    'builds',
    'userID=7&packageID=9&state=3&order=-nvr',
    '/builds?state=failed&package=9&owner=7&order=-nvr',
  ],
  ['builds', 'state=all&type=all&prefix=r', '/builds?prefix=r'],
  ['builds', 'tagID=5', '/tags/5?tab=builds&inherited=1&latest=1'],
  ['builds', 'order=epoch', '/builds'],
  ['tasks', 'method=all&view=tree', '/tasks?view=tree'],
  ['tags', 'childID=5', '/tags/5?tab=inheritance&do=inheritance'],
  ['packages', 'userID=7&start=50', '/packages?owner=7&start=50'],
  ['packageinfo', 'packageID=foreman&tagStart=50', '/packages/foreman?tab=tags&start=50'],
  ['userinfo', 'userID=7&buildOrder=nvr', '/users/7?tab=builds&order=nvr'],
  ['buildtargetinfo', 'name=f41', '/targets/f41'],
  ['fileinfo', 'archiveID=32&filename=a.jar', '/archives/32/files?name=a.jar'],
  ['hostinfo', 'userID=builder.example.org', '/hosts/builder.example.org'],
  ['hostinfo', 'userID=12', '/users/12'],
  ['getfile', 'taskID=123&name=a.src.rpm', '/tasks/123'],
  ['rpmlist', 'imageID=32&type=image', '/archives/32?tab=components&list=rpms'],
  [
    'archivelist',
    'imageID=32&type=image&start=50',
    '/archives/32?tab=components&list=archives&start=50',
  ],
  ['reporequests', '', '/repo-requests?active=yes'],
  ['reporequests', 'active=All', '/repo-requests?active=all'],
  [
    'recentbuilds',
    'tag=f41&user=petr',
    '/tags/f41?tab=builds&inherited=1&latest=0&owner=petr&order=-completion_time&feed=1',
  ],
  ['taskinfo', '', '/tasks'],
  ['taskinfo', 'taskID=twelve', '/tasks'],
])('also %s?%s leads to %s', (handler, query, home) => {
  expect(go(handler, query)).toBe(home)
})

test.each(['nowhere', 'constructor', ''])('“%s” is none of them', (handler) => {
  expect(go(handler, '')).toBeNull()
})

test.each([
  ['/builds', 'tagID=5'],
  ['/builds', 'state=3'],
  ['/tasks', 'method=all'],
  ['/packages', 'userID=7'],
  ['/search', 'terms=a&type=build&match=glob'],
  ['/buildroots', 'repoID=5'],
])('%s?%s is an old address, and its new home is not', (path, query) => {
  expect(isOldQuery(path, new URLSearchParams(query))).toBe(true)
  const home = new URL(go(path.slice(1), query) ?? '', 'http://hub')
  expect(isOldQuery(home.pathname, home.searchParams)).toBe(false)
})

test.each(['/builds?state=failed&order=nvr', '/tasks?method=build', '/search?q=a', '/hosts'])(
  '%s is a new address',
  (address) => {
    const { pathname, searchParams } = new URL(address, 'http://hub')
    expect(isOldQuery(pathname, searchParams)).toBe(false)
  },
)
