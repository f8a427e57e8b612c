import { expect, test } from 'vitest';
import { putSecrets, takeSecrets } from './config-secrets.ts';

const PATHS = ['auth.token', 'auth.client.secret', 'password'];

test('secrets are taken out at any depth and put back where they were', () => {
  const whole = {
    domain: 'acme',
    auth: { kind: 'token', token: 'pat-1', client: { id: 'x', secret: 'y' } },
    password: 'z',
  };
  const { config, secrets } = takeSecrets(whole, PATHS);
  expect(config).toEqual({ domain: 'acme', auth: { kind: 'token', client: { id: 'x' } } });
  expect(secrets).toEqual({ 'auth.token': 'pat-1', 'auth.client.secret': 'y', password: 'z' });
  expect(putSecrets(config, secrets)).toEqual(whole);
});

test('an empty secret is none, and the stored one of another way to sign in is left out', () => {
  expect(takeSecrets({ auth: { token: '' }, password: null }, PATHS)).toEqual({
    config: { auth: {} },
    secrets: {},
  });
  expect(putSecrets({ domain: 'acme' }, { 'auth.token': 'pat-1', password: 'z' })).toEqual({
    domain: 'acme',
    password: 'z',
  });
});

test('a name that every object has is no path of a configuration', () => {
  expect(takeSecrets({ a: 1 }, ['constructor', '__proto__.x'])).toEqual({
    config: { a: 1 },
    secrets: {},
  });
});
