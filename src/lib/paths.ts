type Query = Record<string, string | number | boolean | null | undefined>

function withQuery(path: string, query?: Query): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

const segment = (value: string | number) => encodeURIComponent(value)

/** Stands for the logs' own directory, which the hub calls “.” and a browser would drop. */
export const noArch = '-'

/** Every address of the console is made here, so that a route has one spelling. */
export const paths = {
  overview: () => '/',
  builds: (query?: Query) => withQuery('/builds', query),
  build: (build: number | string) => `/builds/${segment(build)}`,
  buildLog: (build: number | string, arch: string, file: string) =>
    `/builds/${segment(build)}/logs/${segment(arch === '.' ? noArch : arch)}/${segment(file)}`,
  tasks: (query?: Query) => withQuery('/tasks', query),
  task: (task: number) => `/tasks/${task}`,
  taskLog: (task: number, file: string, query?: { volume?: string | undefined }) =>
    withQuery(`/tasks/${task}/logs/${segment(file)}`, query),
  watch: (task: number) => `/tasks/${task}/watch`,
  submit: (query?: Query) => withQuery('/submit', query),
}
