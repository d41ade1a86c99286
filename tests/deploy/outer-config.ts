import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where a web server runs: its own directory with `snippets` in it, on a port of loopback. */
interface Place {
  dir: string
  port: number
  snippets: readonly string[]
}

/** A web server as it is run for the tests: in the foreground, as nobody in particular. */
export interface WebServer {
  name: string
  /** Null where it is not installed. */
  binary: string | null
  /** Files of deploy/ that go into its configuration. */
  snippets: readonly string[]
  /** What makes a snippet serve at the root, as the comment in it says (sed). */
  atRoot: string
  /** More files in its directory: path and text. */
  files?: Record<string, string>
  config: (place: Place) => string
  args: (config: string) => string[]
}

const firstOf = (paths: string[]) => paths.find((path) => existsSync(path)) ?? null
const include = (word: string, { dir, snippets }: Place, end = '') =>
  snippets.map((name) => `${word} ${join(dir, name)}${end}`).join('\n')

const nginxModules = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules']
const brotli = firstOf(nginxModules.map((dir) => `${dir}/ngx_http_brotli_filter_module.so`))
const nginxTemp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

export const nginx: WebServer = {
  name: 'nginx',
  binary: firstOf(['/usr/sbin/nginx', '/usr/bin/nginx']),
  snippets: ['nginx.conf', 'nginx-hub.conf', ...(brotli ? ['nginx-brotli.conf'] : [])],
  atRoot: 's|/koji/|/|g',
  config: (place) => `
${brotli ? `load_module ${brotli};` : ''}
daemon off;
worker_processes 1;
pid ${place.dir}/pid;
error_log ${place.dir}/error.log;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  gzip on;
  gzip_proxied any;
  gzip_types text/plain;
  ${nginxTemp.map((name) => `${name}_temp_path ${place.dir}/${name};`).join('\n')}
  server {
    listen 127.0.0.1:${place.port};
    ${include('include', place, ';')}
  }
}`,
  args: (config) => ['-c', config, '-e', 'stderr'],
}

const httpdModules =
  firstOf(['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/lib/httpd/modules']) ?? ''
// Some are built in on one system and files on another.
const wanted = [
  'mpm_event',
  'unixd',
  'log_config',
  'authz_core',
  'alias',
  'autoindex',
  'dir',
  'env',
  'mime',
  'headers',
  'filter',
  'deflate',
  'brotli',
  'proxy',
  'proxy_http',
]
  .map((name) => ({ name, file: `${httpdModules}/mod_${name}.so` }))
  .filter(({ file }) => existsSync(file))

/** httpd with its snippets, `own` before them. */
const httpdConfig = (own: (place: Place) => string) => (place: Place) =>
  `
${wanted.map(({ name, file }) => `LoadModule ${name}_module ${file}`).join('\n')}
ServerRoot ${place.dir}
ServerName localhost
PidFile ${place.dir}/pid
ErrorLog ${place.dir}/error.log
TypesConfig /etc/mime.types
Listen 127.0.0.1:${place.port}
# As Debian has it, so that the snippet must keep it off the logs.
AddOutputFilterByType DEFLATE text/plain
<VirtualHost *:${place.port}>
${own(place)}
${include('Include', place)}
</VirtualHost>`

const onHttpd = {
  binary: firstOf(['/usr/sbin/apache2', '/usr/sbin/httpd']),
  atRoot: 's|^Alias /koji/|DocumentRoot|; s|/koji/|/|g',
  args: (config: string) => ['-DFOREGROUND', '-f', config],
}

export const httpd: WebServer = {
  ...onHttpd,
  name: 'httpd',
  snippets: ['httpd.conf', 'httpd-hub.conf'],
  config: httpdConfig(() => ''),
}

/** The hub's own httpd: what Koji's kojihub.conf says of /kojifiles, and the console beside it. */
export const hubHttpd: WebServer = {
  ...onHttpd,
  name: 'hub-httpd',
  snippets: ['httpd.conf'],
  files: {
    'topdir/work/page.html': '<title>harmless</title><script>document.title = "ran"</script>',
    'topdir/work/package.rpm': 'not really an RPM',
  },
  config: httpdConfig(
    ({ dir }) => `
Alias /kojifiles "${dir}/topdir/"
<Directory "${dir}/topdir">
    Options Indexes SymLinksIfOwnerMatch
    AllowOverride None
    IndexOptions +NameWidth=*
    Require all granted
</Directory>`,
  ),
}
