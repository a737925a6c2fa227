import { describe, expect, test } from '@jest/globals';
import { fetchTarget, withoutSecrets } from '../../../../src/importing/fetching/fetch-target.ts';
import { whyNotPublic } from '../../../../src/importing/fetching/public-address.ts';

/** RFC 6890 and what IANA has registered since, with the first and last of ranges whose bounds are no bytes. */
const CLOSED = [
  ...[
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.0',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
  ],
  ...['169.254.0.1', '169.254.169.254', '172.16.0.0', '172.31.255.255', '192.0.0.1', '192.0.0.170', '192.0.2.1'],
  ...['192.88.99.1', '192.168.0.1', '192.168.255.255', '198.18.0.0', '198.19.255.255', '198.51.100.7', '203.0.113.9'],
  ...['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '0:0:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '::8.8.8.8',
  ],
  ...[
    '::ffff:0:10.0.0.1',
    '64:ff9b::127.0.0.1',
    '64:ff9b::8.8.8.8',
    '64:ff9b:1::a00:1',
    '100::1',
    '2001::1',
    '2001:2::1',
  ],
  ...['2001:10::1', '2001:20::1', '2001:db8::1', '2002:7f00:1::', '2002:c0a8:101::1', '3fff::1', '5f00::1', '4000::1'],
  ...['fc00::1', 'fd12:3456:789a::1', 'fe80::1', 'fe80::1%eth0', 'febf::1', 'fec0::1', 'ff02::1', 'ff0e::1'],
  ...['', 'lake.example', '1.2.3', '1.2.3.4.5', ':::'],
];
const SPELLINGS = [
  ...['127.0.0.1', '127.1', '127.0.1', '0', '0x7f.1', '0x7f000001', '0x7F.0x0.0x0.0x1', '2130706433', '017700000001'],
  ...['0177.0.0.1', '127.0.0.1.', '%31%32%37.0.0.1', '①②⑦.0.0.1', '127。0。0。1', '１０.0.0.1', '3232235777'],
  ...['0xa9fea9fe', '169.254.43518', '[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:0x7f]'],
  ...[
    '[::ffff:a9fe:a9fe]',
    '[64:ff9b::a9fe:a9fe]',
    '[2002:a9fe:a9fe::]',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[fe80::1%25eth0]',
  ],
];

describe('addresses that are not of the open internet', () => {
  test.each(CLOSED)('“%s” is refused', (address) => {
    expect(whyNotPublic(address)).toMatch(/^it is /);
  });

  test.each(SPELLINGS)('http://%s is refused before anything is looked up', (host) => {
    expect(fetchTarget(`http://${host}/feed.xml`)).toEqual(
      expect.stringMatching(/not on the open internet|no address/),
    );
  });

  test.each(['1.1.1.1', '93.184.215.14', '100.63.255.255', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is open',
    (address) => {
      expect(whyNotPublic(address)).toBeNull();
    },
  );
});

describe('addresses of the web', () => {
  test.each([
    ['file:///etc/passwd', /only http and https/],
    ['ftp://lake.example/', /only http and https/],
    ['gopher://lake.example/', /only http and https/],
    ['data:text/html,hello', /only http and https/],
    ['javascript:alert(1)', /only http and https/],
    ['https://nora:secret@lake.example/', /user name or password/],
    ['https://nora@lake.example/', /user name or password/],
    ['https://lake.example:8443/', /usual port/],
    ['http://lake.example:443/', /usual port/],
    ['https://lake.example:22/', /usual port/],
    ['lake.example/feed.xml', /no address/],
    ['https://', /no address/],
    [`https://lake.example/${'a'.repeat(3000)}`, /longer/],
  ])('%s is not fetched', (address, why) => {
    expect(fetchTarget(address)).toEqual(expect.stringMatching(why));
  });

  test('others are, without their fragment', () => {
    expect(fetchTarget('HTTPS://Lake.example:443/a?b#c')).toMatchObject({
      url: new URL('https://lake.example/a?b'),
      hostname: 'lake.example',
      port: 443,
      isSecure: true,
    });
  });

  test('no message tells a password', () => {
    expect(withoutSecrets('https://nora:secret@lake.example/a')).toBe('https://…@lake.example/a');
    expect(withoutSecrets('https://nora:sec@ret@lake.example/a')).toBe('https://…@lake.example/a');
  });
});
