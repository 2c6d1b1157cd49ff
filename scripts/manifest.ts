/**
 * The manifest of the add-in, made from one specification for development and for production:
 * `npm run manifest` writes manifest.xml again; `npm run package` makes that of a site.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT, manifestXml } from './manifest/manifest-xml';

writeFileSync(join(__dirname, '../manifest.xml'), manifestXml(DEVELOPMENT));
