/** A passkey on this device, and what its PRF gives for `salt`: the same 32 bytes each time, after finger, face or device code. */
export interface NewPasskey {
  readonly credential: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly secret: Uint8Array;
}

export interface Passkeys {
  /** True where this device and browser can do it, and the address is one that passkeys are made for. */
  readonly available: () => Promise<boolean>;
  /** null: the person let it be, or it can't be done after all. */
  readonly create: () => Promise<NewPasskey | null>;
  readonly secret: (credential: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>) => Promise<Uint8Array | null>;
}

/** Only names have passkeys: browsers refuse them to bare addresses. */
const BARE_ADDRESS = /^(\d+\.){3}\d+$|^\[/;
const ES256 = -7;
const RS256 = -257;
const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** Passkeys of the browser (WebAuthn, its PRF extension), kept in the device itself. Nothing is sent anywhere. */
export function browserPasskeys(): Passkeys {
  return {
    async available() {
      if (!window.isSecureContext || !('PublicKeyCredential' in window) || BARE_ADDRESS.test(window.location.hostname)) return false;
      const can = await PublicKeyCredential.getClientCapabilities?.().catch(() => undefined);
      if (can?.['extension:prf'] === false) return false;
      return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
    },
    async create() {
      const salt = random(32);
      const made = await navigator.credentials
        .create({
          publicKey: {
            challenge: random(32),
            rp: { name: 'Kartoteka' },
            user: { id: random(16), name: 'Kartoteka', displayName: 'Kartoteka' },
            pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: 'public-key', alg })),
            authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required', residentKey: 'preferred' },
            extensions: { prf: { eval: { first: salt } } },
          },
        })
        .catch(() => null);
      if (!(made instanceof PublicKeyCredential)) return null;
      const { prf } = made.getClientExtensionResults();
      if (!prf?.enabled) return null;
      const credential = new Uint8Array(made.rawId);
      // Many give the secret only when the passkey is used.
      const secret = bytesOf(prf.results?.first) ?? (await use(credential, salt));
      return secret && { credential, salt, secret };
    },
    secret: use,
  };
}

async function use(credential: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const used = await navigator.credentials
    .get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: credential, transports: ['internal'] }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch(() => null);
  return used instanceof PublicKeyCredential ? bytesOf(used.getClientExtensionResults().prf?.results?.first) : null;
}

function bytesOf(source: BufferSource | undefined): Uint8Array | null {
  if (!source) return null;
  const bytes = ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
  return bytes.length === 32 ? new Uint8Array(bytes) : null;
}
