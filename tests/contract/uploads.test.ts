import { checksum } from '../../demo-hub/hub/checksum'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHub, type SessionKeys, type TestHub } from './client'
import { plain } from './wire'

let hub: TestHub
let session: SessionKeys

beforeAll(async () => {
  hub = await startHub()
  session = await hub.login('petr')
}, 60_000)
afterAll(async () => hub.close())

const place = {
  filename: 'x-1-1.src.rpm',
  filepath: 'cli-build/1795358233.2824.uploads',
  fileverify: 'adler32',
}
const chunk = Buffer.alloc(1048576, 'chunk of a package ')

describe('uploads', () => {
  it('takes chunks, answers their checksums and refuses to begin again', async () => {
    const first = await hub.upload({ ...place, offset: '0', overwrite: '1' }, chunk, session)
    const hexdigest = checksum('adler32', chunk)
    expect(plain(first.value)).toEqual({
      size: chunk.length,
      fileverify: 'adler32',
      offset: 0,
      hexdigest,
    })
    const second = await hub.upload({ ...place, offset: '1048576' }, chunk, session)
    expect(plain(second.value)).toMatchObject({ offset: 1048576, hexdigest })
    const again = await hub.upload({ ...place, offset: '0' }, chunk, session)
    expect(again.fault).toEqual({
      code: 1000,
      message: `upload path exists: /mnt/koji/work/${place.filepath}/${place.filename}`,
    })
  })

  it('says with checkUpload how far a file has come, so that it can be resumed', async () => {
    const check = await hub.call('checkUpload', [place.filepath, place.filename, 'adler32'], {
      session,
    })
    const whole = Buffer.concat([chunk, chunk])
    expect(plain(check.value)).toEqual({
      size: whole.length,
      mtime: expect.any(Number),
      sumlength: whole.length,
      hexdigest: checksum('adler32', whole),
    })
    const size = await hub.call('checkUpload', [place.filepath, place.filename], { session })
    expect(plain(size.value)).toEqual({ size: whole.length, mtime: expect.any(Number) })
    expect(await hub.get('checkUpload', place.filepath, 'none')).toBeNull()
  })

  it('takes a chunk a second time at the same place', async () => {
    const again = await hub.upload({ ...place, offset: '1048576' }, chunk, session)
    expect(again.fault).toBeNull()
    const gap = await hub.upload({ ...place, offset: '100' }, Buffer.alloc(10), session)
    expect(gap.fault?.message).toMatch(/^Incorrect upload length/)
  })

  it('refuses names with a path, foreign directories and strangers', async () => {
    const body = Buffer.from('x')
    for (const filename of ['../x', '.hidden', 'a/b'])
      expect((await hub.upload({ ...place, filename }, body, session)).fault?.code).toBe(1000)
    expect((await hub.upload({ ...place, filepath: '../..' }, body, session)).fault?.code).toBe(
      1000,
    )
    const other = await hub.login('hana')
    const foreign = await hub.upload({ ...place, filename: 'y' }, body, other)
    expect(foreign.fault?.message).toContain('not owner')
    expect((await hub.upload(place, body)).fault?.code).toBe(1004)
  })

  it('keeps the directories of tasks for their hosts and wants a kind of checksum', async () => {
    const body = Buffer.from('x')
    const task = { ...place, filename: 'build.log', filepath: 'tasks/12/12' }
    const { id } = Object(plain((await hub.call('getLoggedInUser', [], { session })).value))
    expect((await hub.upload(task, body, session)).fault).toEqual({
      code: 1002,
      message: `User ${id} is not a host`,
    })
    const noTask = await hub.upload({ ...task, filepath: 'tasks/12' }, body, session)
    expect(noTask.fault?.message).toBe('Invalid task upload directory: tasks/12')
    const bare = { filename: 'bare', filepath: place.filepath }
    expect((await hub.upload(bare, body, session)).fault).toEqual({
      code: 1,
      message: "<class 'TypeError'>: 'NoneType' object is not callable",
    })
    expect(await hub.get('checkUpload', bare.filepath, bare.filename)).toBeNull()
  })

  it('cuts off an upload once for each call number', async () => {
    const query = { ...place, filename: 'cut.src.rpm', offset: '0', overwrite: '1' }
    const send = (callNumber: number) =>
      hub.upload(query, chunk, { ...session, callNumber }, 'rawUpload:cut')
    await expect(send(1)).rejects.toThrow('fetch failed')
    expect(plain((await send(1)).value)).toMatchObject({ size: chunk.length, offset: 0 })
    await expect(send(2)).rejects.toThrow('fetch failed')
  })
})
