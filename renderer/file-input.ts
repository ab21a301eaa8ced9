/** A chosen file as a call carries it. */
export type FileInput = { readonly fileName: string; readonly bytes: string }

/** The content of a file as base64. Rejects when the system cannot read it, as when it was moved meanwhile. */
export function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.readAsDataURL(file)
  })
}

export const fileInputOf = async (file: File): Promise<FileInput> => ({
  fileName: file.name,
  bytes: await toBase64(file),
})
