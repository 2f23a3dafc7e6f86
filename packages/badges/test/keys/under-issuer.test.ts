import { describe, expect, test } from 'vitest';
import { isUnderIssuer } from '../../src/keys/under-issuer.js';

const HOST = 'https://host.example';
const ID = `${HOST}/victim`;

describe('stands under the issuer’s identifier', () => {
  test.each([
    ['did:web:host.example#key-1', 'did:web:host.example'],
    [`${ID}#key-1`, ID],
    [`${ID}/keys/1`, ID],
    [`${ID}/keys#1`, ID],
    [`${ID}/keys/a.b-c~d`, ID],
    [`${HOST}#1`, HOST],
    [`${HOST}/keys/1`, HOST],
    [`${HOST}/keys/1`, `${HOST}/`],
  ])('%s of %s', (address, issuerId) => {
    expect(isUnderIssuer(address, issuerId)).toBe(true);
  });
});

describe('does not stand under the issuer’s identifier', () => {
  test.each([
    [ID, ID],
    ['', ID],
    [`${ID}s/keys/1`, ID],
    [`${HOST}/eve/keys/1`, ID],
    [`${HOST}/Victim/keys/1`, ID],
    [`${ID}/../eve/1`, ID],
    [`${ID}/%2e%2e/eve/1`, ID],
    [`${ID}/.%2E/eve/1`, ID],
    [`${ID}/..%2feve/1`, ID],
    [`${ID}/%2E%2E%2Feve/1`, ID],
    [`${ID}/..%5ceve/1`, ID],
    [`${ID}/%252e%252e%252feve`, ID],
    [`${ID}/..;/eve/1`, ID],
    [`${ID}/..\\eve/1`, ID],
    [`${ID}/keys 1`, ID],
    [`${ID}\\keys`, ID],
    [`http://host.example/victim/1`, ID],
    [`https://host.example:8443/victim/1`, ID],
    [`https://host.example:443/victim/1`, ID],
    [`https://user@host.example/victim/1`, ID],
    [`https://host.example.evil.example/victim/1`, ID],
    ['https://host.example@evil.example/1', HOST],
    ['https://host.example.evil.example/1', HOST],
    ['https://HOST.example/victim/1', ID],
    ['https://xn--hst-0na.example/victim/1', ID],
    ['did:web:host.example:eve#1', 'did:web:host.example'],
    ['did:web:host.example/keys/1', 'did:web:host.example'],
    ['did:web:host.example?a#1', 'did:web:host.example'],
  ])('%s of %s', (address, issuerId) => {
    expect(isUnderIssuer(address, issuerId)).toBe(false);
  });
});
