// npm run changelog: writes graphql-schema/CHANGELOG.md.
import { read, write } from './files.js';
import { changelog } from './gate.js';

write('CHANGELOG.md', await changelog(read('released.graphql'), read('schema.graphql')));
