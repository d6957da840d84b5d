import { config } from 'zod';

// zod compiles its parsers with `new Function`, which the page's policy forbids; asking for it would also be reported.
config({ jitless: true });
