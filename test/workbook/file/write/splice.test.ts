import { Splices } from '../../../../src/workbook/file/splice';
import { attributeOf, childOf, parseXml } from '../../../../src/workbook/file/xml-tree';
import { Problem } from '../../../../src/core/problem';

const XML = `\uFEFF<?xml version='1.0'?>\r\n<!-- <b/> --><x:a xmlns:x="u" k = '1&amp;2'\r\n\tz="é😀">\r\n  <x:b/>\r\n  <x:c  n="1" ><![CDATA[</x:c>]]>t&lt;</x:c>\r\n</x:a>\r\n`;

function edit(change: (edits: Splices, root: ReturnType<typeof parseXml>) => void, text = XML): string {
  const edits = new Splices(text);
  change(edits, parseXml(text, 'test'));
  return edits.result();
}

describe('elements and their offsets', () => {
  const root = parseXml(XML, 'test');

  it('are those of the text', () => {
    const cut = ({ start, end }: { start: number; end: number }): string => XML.slice(start, end);
    const [b, c] = root.children;
    expect(root.children.map(cut)).toEqual(['<x:b/>', '<x:c  n="1" ><![CDATA[</x:c>]]>t&lt;</x:c>']);
    expect(root.attributes.map(cut)).toEqual(['xmlns:x="u"', "k = '1&amp;2'", 'z="é😀"']);
    expect(XML.slice(c?.openEnd, c?.closeStart)).toBe('<![CDATA[</x:c>]]>t&lt;');
    expect(b?.selfClosing).toBe(true);
    expect(XML.slice(root.closeStart)).toBe('</x:a>\r\n');
  });

  it('give values as XML means them', () => {
    expect(attributeOf(root, 'k')).toBe('1&2');
    expect(childOf(root, 'c')?.text).toBe('</x:c>t<');
    expect(root.namespaces.get('x')).toBe('u');
  });
});

describe('edits of a part', () => {
  it('leave everything else as it was written', () => {
    const result = edit((edits, root) => {
      for (const [index, child] of root.children.entries()) {
        edits.append(child, `<x:d i="${index}"/>`);
        edits.setAttribute(child, 'n', '2');
      }
      edits.setAttribute(root, 'k', '3');
      edits.append(root, '<x:e/>');
      edits.append(root, '<x:f/>');
    });
    expect(result).toBe(
      XML.replace('<x:b/>', '<x:b n="2"><x:d i="0"/></x:b>')
        .replace('n="1"', 'n="2"')
        .replace('t&lt;', 't&lt;<x:d i="1"/>')
        .replace("k = '1&amp;2'", 'k="3"')
        .replace('</x:a>', '<x:e/><x:f/></x:a>'),
    );
  });

  it('remove an element with the line that it stood on', () => {
    const result = edit((edits, root) => root.children.slice(0, 1).forEach((it) => edits.removeElement(it)));
    expect(result).toBe(XML.replace('\r\n  <x:b/>', ''));
  });

  it('change nothing when nothing is to change', () => {
    expect(edit((edits, root) => edits.setAttribute(root, 'z', 'é😀'))).toBe(XML);
  });

  it('go inside an element whose end meets the end of its parent', () => {
    const result = edit(
      (edits, root) => root.children.forEach((it) => edits.append(it, '<c/>')),
      '<a><b>1</b></a>',
    );
    expect(result).toBe('<a><b>1<c/></b></a>');
  });

  it('that overlap are a fault', () => {
    const overlap = (): string =>
      edit((edits, root) => {
        edits.replace(root.start, root.openEnd, '');
        edits.setAttribute(root, 'k', '3');
      });
    expect(overlap).toThrow(RangeError);
  });
});

describe('a part that is not well-formed', () => {
  it.each(['', '<a>', '<a b="1" b="2"/>', '<a><b></a></b>', '<a>&unknown;</a>'])('%s is refused', (text) => {
    expect(() => parseXml(text, 'xl/workbook.xml')).toThrow(Problem);
    expect(() => parseXml(text, 'xl/workbook.xml')).toThrow(/endommagé.*xl\/workbook\.xml/);
  });
});
