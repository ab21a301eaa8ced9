/** A stored record is not what was once written: the file was damaged or edited. The router answers `workspace-damaged`. */
export class DamagedRecord extends Error {
  readonly code = 'RECORD_DAMAGED'
}
