import { cancelBuild, moveBuild, promoteBuild, tagBuild, untagBuild } from '~/hub/acts/builds'
import { hub } from '~/hub/hub'
import { mayChangeBuildsOf, mayPromote, mayTagBuild } from '~/hub/rules/permissions'
import { mayCancelBuild } from '~/hub/rules/who-may'
import { type BuildSubjects, from, tags } from './build-subjects'
import { need, placeOf, type Row } from './world'

type Subjects = () => BuildSubjects

function taggingRows(subjects: Subjects, name: keyof typeof tags, force: boolean): Row[] {
  const tag = tags[name]
  const words = `${name} tag${force ? ' by force' : ''}`
  const sealed = tag.locked && !force
  return [
    {
      name: `tagBuild into the ${words}`,
      // The task does it later, so that the way back waits.
      later: true,
      sealed,
      attempt: (who, actor) => {
        const build = need(subjects().toTag[placeOf(who)])
        return {
          act: tagBuild(build.nvr, tag.name, force),
          no: mayTagBuild(actor, build, tag, force),
        }
      },
    },
    {
      name: `moveBuild into the ${words}`,
      later: true,
      sealed,
      attempt: (who, actor) => {
        const build = need(subjects().toTag[placeOf(who)])
        return {
          act: moveBuild(build.nvr, from, tag.name, force),
          no: mayTagBuild(actor, build, tag, force) ?? mayChangeBuildsOf(actor, tags.open, force),
        }
      },
    },
    {
      name: `untagBuild from the ${words}`,
      later: true,
      sealed,
      attempt: (who, actor) => {
        const { nvr } = need(subjects().tagged[placeOf(who) * 2 + Number(force)])
        return { act: untagBuild(nvr, tag.name, force), no: mayChangeBuildsOf(actor, tag, force) }
      },
    },
  ]
}

async function running() {
  const [build] = await hub().call('listBuilds', {
    packageID: 'foreman_ygg_worker',
    userID: 'petr',
  })
  return need(build)
}

/** What is done to builds. */
export function buildRows(subjects: Subjects): Row[] {
  return [
    ...taggingRows(subjects, 'open', false),
    ...taggingRows(subjects, 'asking', false),
    ...taggingRows(subjects, 'asking', true),
    ...taggingRows(subjects, 'locked', false),
    ...taggingRows(subjects, 'locked', true),
    {
      name: 'promoteBuild',
      attempt: async (_who, actor) => {
        const build = need(await hub().call('getBuild', { buildInfo: subjects().draft }))
        return { act: promoteBuild(build.nvr), no: mayPromote(actor, build) }
      },
    },
    {
      name: 'cancelBuild',
      attempt: async (_who, actor) => {
        const build = await running()
        return { act: cancelBuild(build.nvr), no: mayCancelBuild(actor, build) }
      },
    },
  ]
}
