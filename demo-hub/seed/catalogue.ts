export interface CataloguePackage {
  name: string
  /** Streams that list it. */
  streams: StreamName[]
  version: string
  noarch: boolean
  /** Path in the packaging repository. */
  path: string
}

export type StreamName = 'foreman' | 'plugins' | 'katello' | 'client' | 'pulpcore' | 'candlepin'

function list(stream: StreamName, noarch: boolean, text: string): CataloguePackage[] {
  return text
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [name = '', version = '1.0.0'] = item.split('=')
      return { name, streams: [stream], version, noarch, path: `packages/${stream}/${name}` }
    })
}

/** The project's packages: name and first version in the history. */
export const catalogue: CataloguePackage[] = [
  ...list(
    'foreman',
    true,
    `foreman=3.15.0 foreman-installer=3.15.0 foreman-selinux=3.15.0 foreman-release=3.15.0
     foreman-obsolete-packages=1.6 rubygem-roadie=5.2.0 rubygem-audited=5.3.2 rubygem-deface=1.9.0
     rubygem-fast_gettext=2.3.0 rubygem-graphql=1.13.20 rubygem-rails=7.0.8 rubygem-activerecord=7.0.8
     rubygem-apipie-rails=1.4.0 rubygem-dynflow=1.9.0 rubygem-sprockets=4.2.0 rubygem-hammer_cli=3.15.0
     rubygem-hammer_cli_foreman=3.15.0 nodejs-theforeman-vendor=13.1.0 nodejs-webpack=5.88.2
     nodejs-patternfly-react=4.276.6`,
  ),
  ...list(
    'foreman',
    false,
    `foreman-proxy=3.15.0 rubygem-puma=6.4.2 rubygem-nokogiri=1.16.2 rubygem-ffi=1.16.3
     rubygem-bcrypt=3.1.20 rubygem-nio4r=2.7.0 rubygem-racc=1.7.3 rubygem-sd_notify=0.1.1`,
  ),
  ...list(
    'plugins',
    true,
    `rubygem-foreman_ansible=14.0.0 rubygem-foreman_remote_execution=14.0.0
     rubygem-foreman_openscap=9.0.0 rubygem-smart_proxy_ansible=3.5.5 rubygem-smart_proxy_dynflow=0.9.2
     rubygem-smart_proxy_remote_execution_ssh=0.11.2 rubygem-smart_proxy_openscap=0.11.0
     rubygem-foreman_puppet=8.0.0 rubygem-foreman_discovery=25.0.0`,
  ),
  ...list('plugins', false, 'dynflow-utils=1.6.3 mosquitto=2.0.19'),
  ...list(
    'katello',
    true,
    `katello=4.17.0 rubygem-katello=4.17.0 katello-certs-tools=2.9.0 katello-selinux=5.0.2
     rubygem-hammer_cli_katello=1.15.0 rubygem-runcible=2.13.1`,
  ),
  ...list('candlepin', true, 'candlepin=4.4.14'),
  ...list(
    'pulpcore',
    true,
    `python-pulpcore=3.63.1 python-pulp-rpm=3.27.2 python-pulp-container=2.22.0 python-pulp-deb=3.4.0
     python-django=4.2.16 python-djangorestframework=3.15.2 python-pulp-ansible=0.22.1 pulpcore-selinux=2.0.1`,
  ),
  ...list(
    'pulpcore',
    false,
    'python-aiohttp=3.10.5 python-psycopg=3.2.1 libcomps=0.1.21 libsolv=0.7.28',
  ),
  ...list('client', false, 'yggdrasil=0.4.2 foreman_ygg_worker=0.3.0 katello-host-tools=4.4.0'),
  ...list('client', true, 'foreman-client-release=3.15.0'),
]

export interface Stream {
  name: StreamName
  /** nightly first, then releases, newest first */
  releases: string[]
  arches: string
}

/** The lines of development; each release has four tags and a target. */
export const streams: Stream[] = [
  {
    name: 'foreman',
    releases: ['nightly', '3.18', '3.17', '3.16', '3.15'],
    arches: 'x86_64 aarch64 ppc64le',
  },
  {
    name: 'katello',
    releases: ['nightly', '4.20', '4.19', '4.18'],
    arches: 'x86_64 aarch64 ppc64le',
  },
  { name: 'plugins', releases: ['nightly', '3.18', '3.17'], arches: 'x86_64 aarch64 ppc64le' },
  { name: 'client', releases: ['nightly', '3.18', '3.17'], arches: 'x86_64 aarch64 ppc64le s390x' },
  { name: 'pulpcore', releases: ['nightly', '3.85', '3.73'], arches: 'x86_64 aarch64' },
  { name: 'candlepin', releases: ['nightly'], arches: 'x86_64 aarch64' },
]

/** The name of a stream's main tag and target. */
export function tagName(stream: StreamName, release: string): string {
  const prefixes: Partial<Record<StreamName, string>> = {
    plugins: 'foreman-plugins',
    client: 'foreman-client',
  }
  return `${prefixes[stream] ?? stream}-${release}-el9`
}

export const packagingUrl = 'git+https://git.example.org/foreman-packaging.git'
