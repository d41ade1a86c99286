import { shellLine } from '~/lib/shell-words'
import type { Params } from '../methods'
import type { RepoRequest } from '../types/repo'
import { type Act, withWayBack, write } from './act'

/** What a repo has beside the packages; what is left out is as the tag's settings say. */
export interface RepoParts {
  debuginfo: boolean
  src: boolean
  separateSrc: boolean
}

/** What a repo is asked for. */
export interface RepoWish extends RepoParts {
  /** As of when: as the hub allows a repo to lag, of now, of an event or later, or of just that. */
  asOf: 'usual' | 'last' | 'min' | 'at'
  /** The event, for the last two. */
  event: number
  /** Added to the usual 20. */
  priority: number
  /** Make one though one fits. */
  force: boolean
}

function optsOf({ debuginfo, src, separateSrc }: RepoParts) {
  return {
    ...(src && { src }),
    ...(debuginfo && { debuginfo }),
    ...(separateSrc && { separate_src: separateSrc }),
  }
}

function partOptions({ debuginfo, src, separateSrc }: RepoParts) {
  return [debuginfo && '--debuginfo', src && '--source', separateSrc && '--separate-source']
}

function eventOf({ asOf, event }: RepoWish): Partial<Params<'repo.request'>> {
  if (asOf === 'last') return { min_event: 'last' }
  if (asOf === 'min') return { min_event: event }
  return asOf === 'at' ? { at_event: event } : {}
}

/** Asks for a repo of a tag: the hub answers with one that fits, or with a request for one. */
export function requestRepo(tag: string, wish: RepoWish): Act {
  const { asOf, event, priority, force } = wish
  const opts = optsOf(wish)
  return {
    does: `Ask for a repo of ${tag}`,
    done: `Asked for a repo of ${tag}: this is what the hub answered`,
    writes: [
      write('repo.request', {
        tag,
        ...eventOf(wish),
        ...(Object.keys(opts).length > 0 && { opts }),
        ...(priority !== 0 && { priority }),
        ...(force && { force }),
      }),
    ],
    // The command line knows neither priority nor force.
    commands:
      priority !== 0 || force
        ? []
        : [
            shellLine(
              'koji',
              'request-repo',
              '--nowait',
              asOf === 'last' && '--current',
              asOf === 'min' && `--min-event=${event}`,
              asOf === 'at' && `--at-event=${event}`,
              ...partOptions(wish),
              tag,
            ),
          ],
  }
}

/** Has a repo of a tag made at once, by a task past the queue of requests. */
export function makeRepo(tag: string, parts: RepoParts): Act {
  return {
    does: `Make a repo of ${tag} past the queue`,
    done: `Made a repo of ${tag} past the queue`,
    writes: [
      write('newRepo', {
        tag,
        ...optsOf(parts),
      }),
    ],
    commands: [
      shellLine('koji', 'regen-repo', '--make-task', '--nowait', ...partOptions(parts), tag),
    ],
  }
}

function setPriorityOnly(request: number, priority: number): Act {
  return {
    does: `Set the priority of repo request ${request} to ${priority}`,
    done: `Set the priority of repo request ${request} to ${priority}`,
    writes: [write('repo.setRequestPriority', { req_id: request, priority })],
    // Koji's command line has none but its bare call.
    commands: [shellLine('koji', 'call', 'repo.setRequestPriority', request, priority)],
  }
}

/** Changes how soon a repo request is served: the lowest number first. */
export function setRequestPriority(request: RepoRequest, priority: number): Act {
  return withWayBack(
    setPriorityOnly(request.id, priority),
    setPriorityOnly(request.id, request.priority),
  )
}

function idOf(answer: object, member: 'repo' | 'request'): number | null {
  const found: unknown = Reflect.get(answer, member)
  if (typeof found !== 'object' || found === null || !('id' in found)) return null
  return typeof found.id === 'number' ? found.id : null
}

/** What the hub answered to repo.request: a repo that fits, or the request for one; nulls where lost. */
export function answerOf(result: unknown): { repo: number | null; request: number | null } {
  if (typeof result !== 'object' || result === null) return { repo: null, request: null }
  return { repo: idOf(result, 'repo'), request: idOf(result, 'request') }
}
