import { parseMarkup, plainText, printMarkup } from './rich-markup.ts'
import { type PaperSection, plainParagraph } from './rich-text.ts'

/* Which words of a paper are edited in the app, whatever its kind: sections, articles, chapters of a regulation, and single sentences. */

type Chapter = { readonly title: string; readonly articles: readonly PaperSection[] }
/** The part of a paper's data that holds edited text. */
export type TextBearing = {
  readonly sections?: readonly PaperSection[]
  readonly articles?: readonly PaperSection[]
  readonly chapters?: readonly Chapter[]
  readonly subject?: string
  readonly opening?: string
  readonly closing?: string
}

/** One editable part: `text` is markup as the data have it. Sentences take no formats and no lists. */
export type TextPart = {
  readonly key: string
  readonly heading: string
  readonly kind: 'section' | 'article' | 'sentence'
  readonly text: string
}

const sentences = ['subject', 'opening', 'closing'] as const
const sentenceKey = (name: (typeof sentences)[number]) => `text.${name}`
const chapterKey = (chapter: number, key: string) => `chapter${chapter + 1}.${key}`

/** Editable parts in printed order; empty for papers without running text. */
export function textParts(data: object): TextPart[] {
  const { sections = [], articles = [], chapters = [], ...rest } = data as TextBearing
  const part = (kind: TextPart['kind'], key: string, { heading, blocks }: PaperSection): TextPart => ({
    key,
    heading,
    kind,
    text: printMarkup(blocks),
  })
  const sentence = (name: (typeof sentences)[number]): TextPart[] => {
    const text = rest[name]
    if (text === undefined) return []
    return [
      { key: sentenceKey(name), heading: '', kind: 'sentence', text: printMarkup([plainParagraph(text)]) },
    ]
  }
  return [
    ...sentence('subject'),
    ...sentence('opening'),
    ...sections.map(section => part('section', section.key, section)),
    ...articles.map(article => part('article', article.key, article)),
    ...chapters.flatMap((chapter, index) =>
      chapter.articles.map(article => part('article', chapterKey(index, article.key), article)),
    ),
    ...sentence('closing'),
  ]
}

/** The data with edited texts (markup by key) laid in; keys that the paper does not have are passed over. */
export function withTexts<Data extends object>(data: Data, texts: ReadonlyMap<string, string>): Data {
  if (texts.size === 0) return data
  const bearing = data as TextBearing
  const edited = (section: PaperSection, key = section.key): PaperSection => {
    const text = texts.get(key)
    return text === undefined ? section : { ...section, blocks: parseMarkup(text) }
  }
  const lines = sentences.flatMap(name => {
    const text = bearing[name] === undefined ? undefined : texts.get(sentenceKey(name))
    return text === undefined ? [] : [[name, plainText(parseMarkup(text)).replace(/\n/g, ' ')]]
  })
  return {
    ...data,
    ...Object.fromEntries(lines),
    ...(bearing.sections ? { sections: bearing.sections.map(section => edited(section)) } : {}),
    ...(bearing.articles ? { articles: bearing.articles.map(article => edited(article)) } : {}),
    ...(bearing.chapters
      ? {
          chapters: bearing.chapters.map((chapter, index) => ({
            ...chapter,
            articles: chapter.articles.map(article => edited(article, chapterKey(index, article.key))),
          })),
        }
      : {}),
  }
}
