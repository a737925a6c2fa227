import { describe, expect, test } from '@jest/globals';
import { decodeText, mendText } from '../../../src/importing/text/decode-text.ts';
import { normaliseSpaces, paragraphsOf } from '../../../src/importing/text/normalise-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('bytes to text', () => {
  test('a byte order mark of UTF-8 or UTF-16 is understood', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x68, 0x69))).toBe('hi');
    expect(decodeText(bytes(0xff, 0xfe, 0x68, 0, 0x69, 0))).toBe('hi');
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x68, 0, 0x69))).toBe('hi');
  });

  test('invalid UTF-8 is turned away with the place of its first bad byte', () => {
    expect(() => decodeText(bytes(0x68, 0xc3, 0xa9, 0xe9, 0x20, 0x68))).toThrow(/byte 0xe9 at offset 3/);
  });

  test('a declared encoding is used', () => {
    expect(decodeText(bytes(0x63, 0x61, 0x66, 0xe9), 'iso-8859-1')).toBe('café');
  });

  test('what is no text is turned away', () => {
    expect(() => decodeText(bytes(0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0))).toThrow(/binary/);
  });

  test('NUL, control characters and halves of surrogate pairs are mended', () => {
    expect(mendText('a\u0000b\u001bc\ud800d\te\n')).toBe('abc\ufffdd\te\n');
  });
});

describe('spaces and paragraphs', () => {
  const paragraphs = (text: string) => paragraphsOf(normaliseSpaces(text));

  test('line ends, special spaces and invisible characters have one form', () => {
    expect(normaliseSpaces(' a\u00a0b\u2009 c\r\nd\u200b e\u00adf \r\r\r g\u0301 ')).toBe('a b c\nd ef\n\nǵ');
  });

  test('normalising twice changes nothing more', () => {
    const once = normaliseSpaces('\ufeffOne\u00a0 line \r\n\r\n\r\n two\u2029three\u0000 ');
    expect(normaliseSpaces(once)).toBe(once);
  });

  test('each line is a paragraph where lines are sentences', () => {
    expect(paragraphs('The first sentence stands here, all of it.\nThe second, too.\n\nThe third.')).toHaveLength(3);
  });

  test('text wrapped at a fixed width is joined', () => {
    const wrapped =
      'The ministers of two countries met on Tuesday in a\nhotel by the lake, and spoke for three hours about\nthe border between them, as they have done before\nin other years.\n\nNobody said what came of it.';
    expect(paragraphs(wrapped)).toEqual([
      'The ministers of two countries met on Tuesday in a hotel by the lake, and spoke for three hours about the border between them, as they have done before in other years.',
      'Nobody said what came of it.',
    ]);
  });

  test('a divided word is joined, a compound keeps its hyphen', () => {
    const text =
      'After weeks of silence both sides came back to negotia-\ntions, which a spokesman on Tuesday called very high-\nlevel and open.';
    expect(paragraphs(text)).toEqual([
      'After weeks of silence both sides came back to negotiations, which a spokesman on Tuesday called very high-level and open.',
    ]);
  });
});
