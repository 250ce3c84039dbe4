import { createHash } from 'node:crypto';

/** Names the causes that imports make; drawn once, never to change. */
const namespace = 'c1f4a7d2-5b0e-4e63-9a86-3d2f7b91e0c4';

/** The key of a cause that an import makes: a name-based UUID (RFC 9562, version 5) of its loss and number. */
export function causeKey(lossKey: string, number: number): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(`${lossKey} ${number}`)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
