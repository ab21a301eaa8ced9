import { Menu, type MenuItemConstructorOptions } from 'electron'

/** Editing keys only: no reload, no developer tools. On macOS the application menu is obligatory. */
export function setMenu(platform: NodeJS.Platform = process.platform): void {
  const edit: MenuItemConstructorOptions = { role: 'editMenu' }
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, edit, { role: 'windowMenu' }])
      : null,
  )
}
