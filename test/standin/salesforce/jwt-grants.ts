/** Signing in with an assertion (RFC 7523), as Salesforce checks it. */
import { createVerify } from 'node:crypto';
import type { OAuthServer } from '../kit/oauth-server.ts';
import { reply } from '../kit/vendor.ts';
import type { VendorReply, VendorRequest } from '../kit/vendor.ts';

const LONGEST_SECONDS = 300;

/** Who may sign in by certificate, and where the reply says that the organization is. */
type Certified = {
  oauth: OAuthServer;
  certificate: { username: string; publicKey: string };
  instance: string;
};

/** Answers the token endpoint where an assertion is given; null = it is another grant. */
export function jwtGrants({
  oauth,
  certificate,
  instance,
}: Certified): (request: VendorRequest, now: number) => VendorReply | null {
  return ({ body }, now) => {
    const fields = new URLSearchParams(body);
    if (fields.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') return null;
    const [head = '', claims = '', signature = ''] = fields.get('assertion')?.split('.') ?? [];
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
    const isSigned = createVerify('RSA-SHA256')
      .update(`${head}.${claims}`)
      .verify(certificate.publicKey, signature, 'base64url');
    const left = Number(said['exp']) - now / 1000;
    const isMeant =
      said['aud'] === 'https://login.salesforce.com' && said['sub'] === certificate.username;
    if (!isSigned || !isMeant || left <= 0 || left > LONGEST_SECONDS)
      return reply({ error: 'invalid_grant', error_description: 'invalid assertion' }, 400);
    const { accessToken } = oauth.signIn(now);
    return reply({
      access_token: accessToken,
      scope: 'api',
      instance_url: `https://${instance}`,
      token_type: 'Bearer',
    });
  };
}
