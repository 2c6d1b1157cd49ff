/** For webpack: what the licences of the packages in a build ask to hand on, in one text beside it. */
const LicensePlugin = require('webpack-license-plugin');

const FILE = 'THIRD-PARTY-NOTICES.txt';
/** Of which a build may hold packages; any other fails it. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
/** Makes the pages, and leaves nothing of itself in them. */
const TOOLS = ['html-webpack-plugin', 'lodash', 'webpack'];

const HEAD = `Socle Budget is published under the MIT licence. It is built with the packages below, each under its own licence.`;

/** Some packages name their licence and leave its text out. */
const STANDARD = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

function standardText({ name, license, author }) {
  const text = STANDARD[license];
  if (text === undefined) throw new Error(`${name} (${license}) has no text of its licence.`);
  return `Copyright (c) ${author ?? `the authors of ${name}`}\n\n${text}`;
}

const entry = (one) =>
  [
    `${one.name} ${one.version} (${one.license})`,
    [one.author, one.repository].filter(Boolean).join(', '),
    one.licenseText ?? standardText(one),
    one.noticeText,
  ]
    .filter(Boolean)
    .join('\n\n')
    .trim();

exports.notices = () =>
  new LicensePlugin({
    outputFilename: FILE,
    // Takes the place of the list in JSON that the plugin writes first.
    additionalFiles: {
      [FILE]: (packages) => `${[HEAD, ...packages.map(entry)].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`,
    },
    includeNoticeText: true,
    excludedPackageTest: (name) => name === 'socle-budget' || TOOLS.includes(name),
    unacceptableLicenseTest: (licence) => !PERMISSIVE.includes(licence),
  });
