// What a validator of OpenAPI finds wrong with the description of the doors.
import { Validator } from '@seriousme/openapi-schema-validator';

const address = new URL('/openapi.json', process.env.CLAIMTRAIL_URL);
const document = await (await fetch(address)).json();
const validator = new Validator();
const found = await validator.validate(document);
const broken = await validator.validate({ ...document, info: {} });

console.log(JSON.stringify({ version: validator.version, valid: found.valid, errors: found.errors ?? [], findsFaults: !broken.valid }));
