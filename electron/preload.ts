import { contextBridge, ipcRenderer } from 'electron'

/** One function; names and inputs are checked behind the door, not here. */
contextBridge.exposeInMainWorld('chamSao', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('cham-sao:call', name, input),
})
