// What an invented applicant types and uploads.
import * as zlib from 'node:zlib';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A made-up credit code for its first 17 characters (GB 32100-2015). */
export function creditCode(first17) {
  let sum = 0;
  let weight = 1;
  for (const letter of first17) {
    sum += ALPHABET.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return first17 + ALPHABET[(31 - (sum % 31)) % 31];
}

/** A PNG of this size, as a file to choose. */
export function png(width, height, name) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = 90 + ((x * 120) / width);
      rows[at + 1] = 120 + ((y * 100) / height);
      rows[at + 2] = 180;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const buffer = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head), chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, mimeType: 'image/png', buffer };
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), data.length + 8);
  return whole;
}

function crc32(bytes) {
  if (zlib.crc32) return zlib.crc32(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The people of a form: `nth` tells the forms apart. */
export function someone(nth, place) {
  const number = String(9000 + nth * 20 + place);
  return {
    name: `${'欧阳司徒上官夏侯'.slice((place * 2) % 8, ((place * 2) % 8) + 2)}例${'一二三四五六七八'[nth]}`,
    mobile: `1380000${number}`,
    email: `journey${number}@example.org`,
    position: '样例研究院研究室主任',
    title: '研究员',
    duty: '负责方案设计和现场实施。',
  };
}

/** Applicants, one for each way through: what they lead and who reviews it. */
export const APPLICANTS = [
  { type: 'industry', unitType: 'national_society', middle: '光学元件', unit: '样例光学学会', body17: '51100000500090001', office: 'society' },
  { type: 'professional', unitType: 'institution', middle: '功能陶瓷', unit: '样例陶瓷研究院', body17: '12100000400090002', office: 'operator' },
  { type: 'industry', unitType: 'national_society', middle: '食品机械', unit: '样例食品学会', body17: '51100000500090003', office: 'society' },
  { type: 'professional', unitType: 'institution', middle: '声学测量', unit: '样例声学研究所', body17: '12100000400090004', office: 'operator' },
].map((one, nth) => ({
  ...one,
  nth,
  code: creditCode(one.body17),
  name: `“科创中国”${one.middle}${one.type === 'industry' ? '产业' : '专业'}科技服务团`,
  person: `郭例${'甲乙丙丁'[nth]}`,
  email: `register${nth}@example.org`,
  password: `竹林-渡口-${nth}7-晴窗 夜雨`,
}));
