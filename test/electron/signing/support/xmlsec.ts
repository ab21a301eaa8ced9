import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'

/** Lays the parts of a package out on disk and maps the addresses of the manifest to them. */
function layOut(folder: string, docx: Uint8Array, signaturePart: string): { root: string; maps: string[] } {
  const root = mkdtempSync(join(folder, 'parts-'))
  for (const [name, data] of Object.entries(unzipSync(docx))) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), data)
  }
  const uris = [...signaturePart.matchAll(/URI="(\/[^"?]+)(\?[^"]*)"/g)]
  const maps = uris.flatMap(([, path = '', query]) => [`--url-map:${path}${query}`, join(root, path)])
  return { root, maps }
}

const ids = ['Object', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'].flatMap(name => [
  '--id-attr:Id',
  name,
])

/** What xmlsec1 says of one signature: its exit code is no help, a wrong digest in the manifest still prints OK. */
export function askXmlsec(folder: string, docx: Uint8Array, name: string, certificatePem: string) {
  const part = new TextDecoder().decode(unzipSync(docx)[name])
  const { root, maps } = layOut(folder, docx, part)
  const key = join(root, 'key.pem')
  writeFileSync(key, certificatePem)
  const parameters = ['--verify', '--pubkey-cert-pem', key, ...ids, ...maps, join(root, name)]
  const { stderr, stdout } = spawnSync('xmlsec1', parameters, { encoding: 'utf8' })
  const output = `${stdout}\n${stderr}`
  const counts = (title: string) =>
    new RegExp(`${title} References \\(ok/all\\): (\\d+)/(\\d+)`).exec(output)?.slice(1).map(Number)
  return {
    signedInfo: counts('SignedInfo'),
    manifest: counts('Manifests'),
    whole: /^OK$/m.test(output),
    output,
  }
}

/** Signs a template with xmlsec1: an independent maker of signatures, all digests are its own. */
export function signWithXmlsec(
  folder: string,
  docx: Uint8Array,
  template: string,
  keyPem: string,
  certificatePem: string,
) {
  const { root, maps } = layOut(folder, docx, template)
  const [key, certificate, input, output] = ['key.pem', 'cert.pem', 'template.xml', 'signed.xml'].map(name =>
    join(root, name),
  ) as [string, string, string, string]
  writeFileSync(key, keyPem)
  writeFileSync(certificate, certificatePem)
  writeFileSync(input, template)
  const parameters = [
    '--sign',
    '--privkey-pem',
    `${key},${certificate}`,
    ...ids,
    ...maps,
    '--output',
    output,
    input,
  ]
  const done = spawnSync('xmlsec1', parameters, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`xmlsec1: ${done.stderr}`)
  return output
}
