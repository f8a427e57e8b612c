import { crc32, deflateRawSync } from 'node:zlib';

/** What a part of an archive says of itself, where that is not the truth. */
export type Lie = { unpacked?: number; flags?: number; count?: number };

/** A ZIP archive of these parts, deflated; small enough to read, and free to lie. */
export function makeArchive(
  parts: Readonly<Record<string, string | Buffer>>,
  lie: Lie = {},
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const common = commonHead({ packed, data, lie, name });
    const local = Buffer.concat([
      words(0x04034b50, 4),
      common,
      words(0, 2),
      Buffer.from(name),
      packed,
    ]);
    files.push(local);
    const rest = Buffer.concat([
      words(0, 2),
      words(0, 2),
      words(0, 2),
      words(0, 2),
      words(0, 4),
      words(offset, 4),
    ]);
    directory.push(
      Buffer.concat([words(0x02014b50, 4), words(20, 2), common, rest, Buffer.from(name)]),
    );
    offset += local.length;
  }
  const entries = lie.count ?? directory.length;
  const listed = Buffer.concat(directory);
  const end = [
    words(0x06054b50, 4),
    words(0, 4),
    words(entries, 2),
    words(entries, 2),
    words(listed.length, 4),
    words(offset, 4),
    words(0, 2),
  ];
  return Buffer.concat([...files, listed, ...end]);
}

/** The fields that a part's own head and the directory have in common, from "version needed" to the name's length. */
function commonHead(part: { packed: Buffer; data: Buffer; lie: Lie; name: string }): Buffer {
  return Buffer.concat([
    words(20, 2),
    words(part.lie.flags ?? 0, 2),
    words(8, 2),
    words(0, 4),
    words(crc32(part.data), 4),
    words(part.packed.length, 4),
    words(part.lie.unpacked ?? part.data.length, 4),
    words(Buffer.byteLength(part.name), 2),
  ]);
}

function words(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
