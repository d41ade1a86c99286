import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { LinesField, TextField } from '~/entities/acts/fields'
import { setExtra } from '~/hub/acts/tags'
import type { HubValue } from '~/hub/types/common'
import type { Tag } from '~/hub/types/tag'
import { readExtra, writeExtra } from '~/hub/rules/extra-value'
import { toJson } from '~/lib/json'

interface ExtraDialogProps {
  tag: Tag
  /** The setting that is changed; without it, one is added. */
  setting?: { name: string; value: HubValue }
}

/** Gives a tag an extra setting of its own. */
export function ExtraDialog({ tag, setting }: ExtraDialogProps) {
  const own = setting && tag.extra?.[setting.name]
  const began = setting === undefined ? '' : writeExtra(setting.value)
  const [{ key, text }, change] = useActDraft({ key: setting?.name ?? '', text: began })
  const value = readExtra(text)
  const taken = setting === undefined && tag.extra !== undefined && key in tag.extra
  const act =
    key === ''
      ? 'Say the name of the setting'
      : taken
        ? `${tag.name} has ${key} already: change it there`
        : text.trim() === ''
          ? 'Say the value'
          : own !== undefined && toJson(own) === toJson(value)
            ? 'Nothing is changed yet'
            : setExtra(tag.name, key, value, own)
  return (
    <ActDialog
      title={setting ? `Change ${setting.name} of ${tag.name}` : `A setting for ${tag.name}`}
      act={act}
      confirm="Save"
      fields={
        <>
          {setting === undefined && (
            <TextField
              label="Setting"
              mono
              placeholder="mock.package_manager"
              value={key}
              onChange={(typed) => change({ key: typed.trim() })}
            />
          )}
          <LinesField
            label="Value"
            help={
              typeof value === 'string'
                ? 'Taken as text; JSON such as true, 5 or ["a"] is taken as that.'
                : 'Taken as JSON.'
            }
            value={text}
            onChange={(typed) => change({ text: typed })}
          />
        </>
      }
    >
      {setting &&
        own === undefined &&
        'It is inherited now; this gives the tag a value of its own.'}
    </ActDialog>
  )
}
