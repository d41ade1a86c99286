import { basePackages } from '../logs/packages'
import { Random } from '../logs/random'
import { BuildWriter, type Place } from './build-writer'
import { Changes } from './changes'
import { catalogue, packagingUrl, streams, tagName } from './catalogue'
import { seedChain } from './chain'
import { seedImage } from './image'
import { users } from './people'
import { planBuilds, type PlannedBuild } from './plan'
import { RepoWriter } from './repos'
import { seedTraffic } from './scheduler'
import type { Tables } from './tables'
import type { TagIds } from './tags'

const componentBuilds = 40

function placeOf(ids: TagIds, repos: RepoWriter, plan: PlannedBuild): Place {
  const buildTag = ids.tags.get(`${plan.target}-build`) ?? 0
  const nightly = plan.target.includes('nightly') || plan.target.includes('s390x')
  return {
    buildTag,
    destTag: ids.tags.get(nightly ? plan.target : `${plan.target}-candidate`) ?? 0,
    repo: repos.current(buildTag),
    package: ids.packages.get(plan.package.name) ?? 0,
  }
}

/** A build whose s390x task waits for a builder that is disabled. */
function waitingBuild(time: number): PlannedBuild {
  const item = catalogue.find(({ name }) => name === 'foreman_ygg_worker')
  const url = `${packagingUrl}?${item?.path}#${new Random('waiting').hex(40)},ver=0.4.0`
  const named = item ?? {
    name: 'foreman_ygg_worker',
    streams: [],
    version: '1',
    noarch: false,
    path: '',
  }
  return {
    package: named,
    target: 'foreman-client-s390x-el9',
    owner: users.petr,
    time,
    version: '0.4.0',
    release: '1.el9',
    url,
    arches: ['x86_64', 'aarch64', 'ppc64le', 's390x'],
    outcome: 'complete',
    failure: null,
    scratch: false,
    draft: false,
    upload: false,
    pruned: null,
  }
}

/** What the buildroots of the last builds held. */
function seedComponents(tables: Tables): void {
  const external = new Map<string, number[]>()
  for (const arch of ['x86_64', 'aarch64', 'ppc64le', 's390x'])
    external.set(
      arch,
      basePackages.slice(0, 90).map((item) => {
        const random = new Random(`${item.name} ${arch}`)
        return tables.create('rpminfo', {
          build_id: null,
          buildroot_id: null,
          name: item.name,
          version: item.version,
          release: item.release,
          arch,
          external_repo_id: 1 + random.integer(0, 2),
          payloadhash: random.hex(32),
          size: item.size,
          buildtime: 1_700_000_000 + random.integer(0, 20_000_000),
          draft: null,
        })
      }),
    )
  const buildroots = tables.all('buildroot').slice(-componentBuilds)
  const built = tables
    .all('rpminfo')
    .filter((rpm) => rpm['arch'] === 'noarch')
    .slice(-200, -150)
  for (const buildroot of buildroots) {
    const parts = [
      ...(external.get(String(buildroot['arch'])) ?? []),
      ...built.slice(0, 6).map((rpm) => rpm['id']),
    ]
    for (const rpm of parts)
      tables.add('buildroot_listing', {
        buildroot_id: buildroot['id'],
        rpm_id: rpm,
        is_update: false,
      })
  }
}

/** Who wants to hear of what, and what they do not. */
function seedNotifications(tables: Tables, ids: TagIds): void {
  const wishes: [user: keyof typeof users, item: string, tag: string, success: boolean][] = [
    ['petr', 'foreman', '', false],
    ['petr', '', 'foreman-nightly-el9', true],
    ['petr', 'rubygem-katello', 'katello-nightly-el9', false],
    ['anna', '', '', false],
    ['rhea', 'yggdrasil', '', true],
  ]
  const about = (item: string, tag: string) => ({
    package_id: ids.packages.get(item) ?? null,
    tag_id: ids.tags.get(tag) ?? null,
  })
  for (const [user, item, tag, success] of wishes)
    tables.create('notification', {
      user_id: users[user],
      ...about(item, tag),
      success_only: success,
      email: `${user}@example.org`,
    })
  tables.create('notification_block', { user_id: users.petr, ...about('rubygem-rails', '') })
  tables.create('notification_block', { user_id: users.petr, ...about('', 'petr-playground') })
  tables.create('notification_block', { user_id: users.anna, ...about('katello', '') })
}

/** The history: builds with their tasks, repos, an image, and what waits now. */
export function seedHistory(tables: Tables, ids: TagIds, now: number): void {
  const plans = planBuilds(now)
  const repos = new RepoWriter(tables)
  let time = (plans[0]?.time ?? now) - 86400
  for (const stream of streams)
    for (const release of stream.releases) {
      repos.newRepo(
        ids.tags.get(`${tagName(stream.name, release)}-build`) ?? 0,
        stream.arches,
        (time += 120),
      )
    }
  repos.newRepo(
    ids.tags.get('foreman-client-s390x-el9-build') ?? 0,
    'x86_64 aarch64 ppc64le s390x',
    (time += 120),
  )
  const changes = new Changes(tables, ids, now)
  plans.forEach((plan, index) => {
    changes.advance(plan.time)
    const place = placeOf(ids, repos, plan)
    const draft = index === plans.length - 6 && !plan.scratch
    new BuildWriter(
      tables,
      {
        ...plan,
        draft,
        ...(draft ? { release: `${plan.release},draft_${tables.count('build') + 1}` } : {}),
      },
      place,
    ).write()
    const arches =
      streams.find((stream) => plan.package.streams.includes(stream.name))?.arches ?? 'x86_64'
    if (index % 5 === 4) repos.newRepo(place.buildTag, arches, plan.time + 240)
    if (index === plans.length - 8) {
      const waiting = waitingBuild(plan.time + 300)
      new BuildWriter(tables, waiting, placeOf(ids, repos, waiting), 4).write(['s390x'])
    }
    if (index === plans.length - 14 || index === plans.length - 90)
      seedChain(tables, plan, (chain, step) =>
        new BuildWriter(tables, step, place, 1, chain).write(),
      )
    if (index === plans.length - 160) seedImage(tables, ids, plan.time + 300, '4.1.0')
    if (index === plans.length - 20) seedImage(tables, ids, plan.time + 300, '4.1.1')
  })
  seedComponents(tables)
  seedNotifications(tables, ids)
  seedTraffic(tables, now)
}
