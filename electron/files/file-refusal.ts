/** Why the file system said no, in the words the text catalogue explains. */
export type FileRefusal =
  | 'disk-full'
  | 'file-too-large'
  | 'read-only'
  | 'folder-missing'
  | 'file-in-use'
  | 'name-refused'
  | 'disk-failed'

const REFUSALS: Readonly<Record<string, FileRefusal>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'file-too-large', // a FAT32 stick takes no file of 4 GiB
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  EISDIR: 'name-refused',
  ENAMETOOLONG: 'name-refused',
  EIO: 'disk-failed',
  ENXIO: 'disk-failed',
}

/** The refusal behind a system error; undefined for anything else, which is a fault of the program. */
export function fileRefusalOf(error: unknown): FileRefusal | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? REFUSALS[code] : undefined
}
