import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { DEVELOPMENT, manifestXml } from '../scripts/manifest/manifest-xml';

const ROOT = path.join(__dirname, '..');

interface Element {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element in document order; throws when the file is not well-formed. */
function elementsOf(xml: string): readonly Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      path: [...open.map((parent) => parent.name), name].join('/'),
      attributes: attributes as Record<string, string>,
      text: '',
    };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

/** Width and height from the header of a PNG. */
function sizeOfPng(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const elements = elementsOf(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'));
const named = (name: string) => elements.filter((element) => element.name === name);
const textOf = (fullPath: string) => elements.find((element) => element.path === fullPath)?.text;
const defaultOf = (name: string) => named(name)[0]?.attributes.DefaultValue ?? '';
const resources = new Map(
  elements
    .filter((element) => element.path.includes('/Resources/') && element.attributes.id !== undefined)
    .map((element) => [element.attributes.id, element.attributes.DefaultValue ?? '']),
);
const addresses = elements
  .map((element) => element.attributes.DefaultValue ?? '')
  .filter((value) => /^\w+:\/\//.test(value));

test('the root elements come in the order that the schema wants', () => {
  const top = elements.filter((element) => element.path.split('/').length === 2).map(({ name }) => name);
  expect(top).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
});

test('it is a task pane add-in for workbooks, in French, that may write', () => {
  expect(elements[0]?.attributes['xsi:type']).toBe('TaskPaneApp');
  expect(elements.find(({ path: at }) => at === 'OfficeApp/Hosts/Host')?.attributes.Name).toBe('Workbook');
  expect(textOf('OfficeApp/DefaultLocale')).toBe('fr-FR');
  expect(textOf('OfficeApp/Permissions')).toBe('ReadWriteDocument');
});

test('the id is a GUID and the version has four numbers from 1.0', () => {
  expect(textOf('OfficeApp/Id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(textOf('OfficeApp/Version')).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
});

test('names keep to the lengths that Office accepts', () => {
  expect(defaultOf('DisplayName').length).toBeLessThanOrEqual(125);
  expect(defaultOf('Description').length).toBeLessThanOrEqual(250);
  for (const { attributes, path: at } of named('bt:String')) {
    expect(attributes.DefaultValue?.length).toBeLessThanOrEqual(at.includes('ShortStrings') ? 125 : 250);
  }
});

test('every resource asked for is defined, and every defined one is asked for', () => {
  const asked = new Set(
    elements.flatMap(({ attributes }) => (attributes.resid === undefined ? [] : [attributes.resid])),
  );
  expect([...asked].sort()).toEqual([...resources.keys()].sort());
  for (const id of asked) expect(id.length).toBeLessThanOrEqual(32);
});

test('every address is https and on one origin', () => {
  expect(addresses.length).toBeGreaterThan(5);
  expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual([
    'https://localhost:3000',
  ]);
  for (const { text } of named('AppDomain')) expect(text).toBe('https://localhost:3000');
});

test('every page named is one that the build makes', () => {
  const pages = addresses.filter((address) => address.endsWith('.html')).map((a) => new URL(a).pathname);
  expect([...new Set(pages)].sort()).toEqual(['/standalone.html', '/taskpane.html']);
});

test('every icon exists with the size that it is named for', () => {
  const icons = addresses.filter((address) => address.endsWith('.png'));
  expect(icons.length).toBeGreaterThanOrEqual(5);
  for (const icon of icons) {
    const size = Number(/icon-(\d+)\.png$/.exec(icon)?.[1]);
    expect(sizeOfPng(path.join(ROOT, new URL(icon).pathname))).toEqual([size, size]);
  }
});

test('the ribbon images have the size that they are declared for', () => {
  const declared = named('bt:Image').filter(({ attributes }) => attributes.size !== undefined);
  expect(declared.map(({ attributes }) => attributes.size)).toEqual(
    ['group', 'Analyser', 'Actualiser', 'Aide'].flatMap(() => ['16', '32', '80']),
  );
  for (const { attributes } of declared) {
    expect(resources.get(attributes.resid ?? '')).toMatch(new RegExp(`icon-${attributes.size}\\.png$`));
  }
});

test('the manifest of development is the one that the specification makes', () => {
  expect(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8')).toBe(manifestXml(DEVELOPMENT));
});

test('the manifest of a site has all its addresses there, under its folder', () => {
  const site = 'https://intranet.exemple.fr/outils/socle';
  const made = elementsOf(manifestXml({ site, version: '1.2.3.4' }));
  const all = made
    .map(({ attributes }) => attributes.DefaultValue ?? '')
    .filter((value) => /^\w+:\/\//.test(value));
  expect(all).toHaveLength(addresses.length);
  for (const address of all) expect(address).toMatch(/^https:\/\/intranet\.exemple\.fr\/outils\/socle\//);
  expect(made.find(({ name }) => name === 'AppDomain')?.text).toBe('https://intranet.exemple.fr');
  expect(made.find(({ name }) => name === 'Version')?.text).toBe('1.2.3.4');
});

test.each(['http://intranet.exemple.fr', 'https://a.fr/?x=1', 'https://a.fr/'])(
  'refuses the address %s',
  (site) => {
    expect(() => manifestXml({ site, version: '1.0.0.0' })).toThrow(RangeError);
  },
);

test('every text of the ribbon has an English one', () => {
  const strings = named('bt:String').length;
  const english = elements.filter(
    ({ name, attributes }) => name === 'bt:Override' && attributes.Locale === 'en-US',
  );
  expect(english).toHaveLength(strings);
});
