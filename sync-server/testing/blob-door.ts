import type { BlobKind } from '../../model/wire/blobs.ts';
import type { HeadlessDevice } from './device.ts';
import type { TestPicture } from './pictures.ts';

export interface Said {
  readonly status: number;
  /** The next `Upload-Offset`, or null. */
  readonly offset: string | null;
  readonly error: string | undefined;
}

/** Ms. Node's own `fetch` now and then never ends where the server dies in the moment of connecting. */
const ANSWER_WITHIN = 15_000;

/** A device's requests for pictures. */
export class BlobDoor {
  readonly address: string;
  pass: string;

  constructor(address: string, pass: string) {
    this.address = address;
    this.pass = pass;
  }

  static async of(address: string, device: HeadlessDevice): Promise<BlobDoor> {
    return new BlobDoor(address, (await device.ask('pass', {}, 'pass')).pass);
  }

  fetch(name: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Authorization: `Bearer ${this.pass}`, ...init.headers };
    return fetch(`${this.address}/blobs/${name}`, { signal: AbortSignal.timeout(ANSWER_WITHIN), ...init, headers });
  }

  async get(name: string): Promise<Uint8Array | null> {
    const response = await this.fetch(name);
    const body = new Uint8Array(await response.arrayBuffer());
    return response.ok ? body : null;
  }

  async head(name: string): Promise<Said> {
    return said(await this.fetch(name, { method: 'HEAD' }));
  }

  /** One piece. `length`: of the whole, where it is to be said other than it is. */
  async piece(name: string, bytes: Uint8Array, offset: number, length: number, kind: BlobKind = 'picture'): Promise<Said> {
    const headers = { 'Upload-Offset': String(offset), 'Upload-Length': String(length), 'Blob-Kind': kind };
    return said(await this.fetch(name, { method: 'PATCH', headers, body: new Uint8Array(bytes) }));
  }

  /** All of it, a piece after the other, from where the server says. */
  async send({ name, bytes }: TestPicture, kind: BlobKind = 'picture', piece = 300_000): Promise<Said> {
    for (let offset = Number((await this.head(name)).offset ?? 0); ; ) {
      const answer = await this.piece(name, bytes.subarray(offset, offset + piece), offset, bytes.length, kind);
      if (answer.status !== 204) return answer;
      offset = Number(answer.offset);
    }
  }
}

async function said(response: Response): Promise<Said> {
  const text = await response.text();
  const error = text === '' ? undefined : (JSON.parse(text) as { error?: string }).error;
  return { status: response.status, offset: response.headers.get('Upload-Offset'), error };
}
