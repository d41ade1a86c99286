import { shellLine } from '~/lib/shell-words'
import { USER_STATUS } from '../types/user'
import { type Act, withWayBack, write } from './act'

/** Makes a person's account; `principal` is empty for none, a blocked one may not sign in yet. */
export function createUser(name: string, principal: string, blocked: boolean): Act {
  return {
    does: `Create the user ${name}`,
    done: `Created the user ${name}`,
    writes: [
      write('createUser', {
        username: name,
        ...(blocked && { status: USER_STATUS.BLOCKED }),
        ...(principal && { krb_principal: principal }),
      }),
    ],
    commands: [
      shellLine(
        'koji',
        'add-user',
        principal !== '' && `--principal=${principal}`,
        blocked && '--disable',
        name,
      ),
    ],
  }
}

function enabledOnly(name: string, enabled: boolean): Act {
  const [order, done] = enabled ? ['Enable', 'Enabled'] : ['Disable', 'Disabled']
  return {
    does: `${order} the user ${name}`,
    done: `${done} the user ${name}`,
    writes: [write(enabled ? 'enableUser' : 'disableUser', { username: name })],
    commands: [shellLine('koji', enabled ? 'enable-user' : 'disable-user', name)],
  }
}

/** Lets a user sign in, or no more. */
export function setUserEnabled(name: string, enabled: boolean): Act {
  return withWayBack(enabledOnly(name, enabled), enabledOnly(name, !enabled))
}

function grantOnly(user: string, permission: string): Act {
  return {
    does: `Grant ${permission} to ${user}`,
    done: `Granted ${permission} to ${user}`,
    writes: [write('grantPermission', { userinfo: user, permission })],
    commands: [shellLine('koji', 'grant-permission', permission, user)],
  }
}

function revokeOnly(user: string, permission: string): Act {
  return {
    does: `Revoke ${permission} from ${user}`,
    done: `Revoked ${permission} from ${user}`,
    writes: [write('revokePermission', { userinfo: user, permission })],
    commands: [shellLine('koji', 'revoke-permission', permission, user)],
  }
}

/** Gives a user or group a permission that the hub knows. */
export function grantPermission(user: string, permission: string): Act {
  return withWayBack(grantOnly(user, permission), revokeOnly(user, permission))
}

/** Takes a user's or group's own permission. */
export function revokePermission(user: string, permission: string): Act {
  return withWayBack(revokeOnly(user, permission), grantOnly(user, permission))
}

/** Makes a permission, which the hub does only while granting it. */
export function grantNewPermission(user: string, permission: string, description: string): Act {
  return withWayBack(
    {
      does: `Create the permission ${permission} and grant it to ${user}`,
      done: `Created the permission ${permission} and granted it to ${user}`,
      writes: [
        write('grantPermission', {
          userinfo: user,
          permission,
          create: true,
          ...(description && { description }),
        }),
      ],
      commands: [
        shellLine(
          'koji',
          'grant-permission',
          '--new',
          description !== '' && `--description=${description}`,
          permission,
          user,
        ),
      ],
    },
    {
      ...revokeOnly(user, permission),
      differs: `The permission ${permission} stays on the hub, held by nobody: permissions cannot be deleted.`,
    },
  )
}

function describeOnly(permission: string, description: string): Act {
  return {
    does: `Describe the permission ${permission}`,
    done: `Described the permission ${permission}`,
    writes: [write('editPermission', { permission, description })],
    commands: [shellLine('koji', 'edit-permission', permission, description)],
  }
}

/** Says in words what a permission is for. */
export function describePermission(permission: string, before: string, after: string): Act {
  return withWayBack(describeOnly(permission, after), describeOnly(permission, before))
}

/** Makes a group of users, which the command line cannot. */
export function newGroup(name: string): Act {
  return {
    does: `Create the group ${name}`,
    done: `Created the group ${name}`,
    writes: [write('newGroup', { name })],
    commands: [],
  }
}

function addOnly(group: string, user: string): Act {
  return {
    does: `Add ${user} to the group ${group}`,
    done: `Added ${user} to the group ${group}`,
    writes: [write('addGroupMember', { group, user })],
    commands: [],
  }
}

function dropOnly(group: string, user: string): Act {
  return {
    does: `Remove ${user} from the group ${group}`,
    done: `Removed ${user} from the group ${group}`,
    writes: [write('dropGroupMember', { group, user })],
    commands: [],
  }
}

/** Puts a user into a group, with the group's permissions. */
export function addGroupMember(group: string, user: string): Act {
  return withWayBack(addOnly(group, user), dropOnly(group, user))
}

/** Takes a user from a group. */
export function dropGroupMember(group: string, user: string): Act {
  return withWayBack(dropOnly(group, user), addOnly(group, user))
}
