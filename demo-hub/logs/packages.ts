import { Random } from './random'

const names = [
  'alternatives', 'audit-libs', 'basesystem', 'bash', 'binutils', 'bzip2', 'bzip2-libs',
  'ca-certificates', 'coreutils', 'coreutils-common', 'cpio', 'cracklib', 'crypto-policies', 'curl',
  'cyrus-sasl-lib', 'diffutils', 'dwz', 'ed', 'efi-srpm-macros', 'elfutils', 'elfutils-libelf',
  'elfutils-libs', 'file', 'file-libs', 'filesystem', 'findutils', 'fonts-srpm-macros', 'gawk',
  'gcc', 'gcc-c++', 'gdb-minimal', 'ghc-srpm-macros', 'glibc', 'glibc-common', 'glibc-devel',
  'glibc-minimal-langpack', 'gmp', 'go-srpm-macros', 'grep', 'gzip', 'info', 'kernel-srpm-macros',
  'keyutils-libs', 'krb5-libs', 'libacl', 'libarchive', 'libattr', 'libblkid', 'libbrotli',
  'libcap', 'libcap-ng', 'libcom_err', 'libcurl', 'libdb', 'libeconf', 'libevent', 'libfdisk',
  'libffi', 'libgcc', 'libgomp', 'libidn2', 'libmount', 'libnghttp2', 'libpkgconf', 'libpsl',
  'libpwquality', 'libselinux', 'libsemanage', 'libsepol', 'libsigsegv', 'libsmartcols', 'libssh',
  'libstdc++', 'libtasn1', 'libunistring', 'libutempter', 'libuuid', 'libverto', 'libxcrypt',
  'libxml2', 'libzstd', 'lua-libs', 'lua-srpm-macros', 'lz4-libs', 'make', 'mpfr', 'ncurses',
  'ncurses-base', 'ncurses-libs', 'ocaml-srpm-macros', 'openblas-srpm-macros', 'openldap',
  'openssl', 'openssl-libs', 'p11-kit', 'p11-kit-trust', 'pam', 'patch', 'pcre', 'pcre2',
  'perl-srpm-macros', 'pkgconf', 'pkgconf-m4', 'popt', 'publicsuffix-list-dafsa',
  'pyproject-srpm-macros', 'python-srpm-macros', 'qt5-srpm-macros', 'readline',
  'redhat-rpm-config', 'rpm', 'rpm-build', 'rpm-build-libs', 'rpm-libs', 'rust-srpm-macros', 'sed',
  'setup', 'shadow-utils', 'sqlite-libs', 'systemd-libs', 'tar', 'tzdata', 'unzip', 'util-linux',
  'util-linux-core', 'which', 'xz', 'xz-libs', 'zip', 'zlib', 'zstd',
] as const // prettier-ignore

export interface InstalledPackage {
  name: string
  version: string
  release: string
  size: number
}

/** The base packages of every buildroot. */
export const basePackages: InstalledPackage[] = names.map((name) => {
  const random = new Random(`base ${name}`)
  return {
    name,
    version: `${random.integer(1, 9)}.${random.integer(0, 30)}`,
    release: `${random.integer(1, 40)}.el9`,
    size: random.integer(20_000, 3_000_000),
  }
})

/** installed_pkgs.log as kojid's rpm query writes it. */
export function installedPackages(arch: string): string[] {
  const real = arch === 'noarch' ? 'x86_64' : arch
  return basePackages.map((item) => {
    const random = new Random(`sig ${item.name}`)
    return `${item.name}-${item.version}-${item.release}.${real} ${1_700_000_000 + random.integer(0, 9_000_000)} ${item.size} ${random.hex(32)} (none) installed`
  })
}
