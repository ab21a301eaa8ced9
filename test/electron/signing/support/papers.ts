import { Document, ExternalHyperlink, Footer, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx'

/** A 1 x 1 PNG. */
export const dotPng = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  ),
)

/** A small paper with a header, a footer, an image and a link: parts and relationships of each kind. */
export async function makePaper(
  title = 'Biên bản phiên họp Hội đồng',
  link = 'https://vi-du.example/quy-che',
) {
  const text = (content: string) => new Paragraph({ children: [new TextRun(content)] })
  const document = new Document({
    title,
    creator: 'Nguyễn Văn Mẫu',
    sections: [
      {
        headers: { default: new Header({ children: [text('Hội đồng mẫu')] }) },
        footers: { default: new Footer({ children: [text('Trang cuối')] }) },
        children: [
          text(`${title}: điểm trung bình 78,56 & ba sao <xã Bình Mẫu>`),
          new Paragraph({
            children: [
              new ImageRun({ type: 'png', data: dotPng, transformation: { width: 20, height: 20 } }),
              new ExternalHyperlink({ link, children: [new TextRun('Quy chế')] }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
