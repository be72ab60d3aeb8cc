/** No address but those of the public internet is called: every special range is tried at both ends, and just outside them. */
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '#api/protection/outbound-address.ts'

const refused = {
  'this network': ['0.0.0.0', '0.255.255.255'],
  'private, class A': ['10.0.0.0', '10.255.255.255'],
  'carrier-grade NAT': ['100.64.0.0', '100.127.255.255'],
  loopback: ['127.0.0.1', '127.255.255.255', '::1'],
  'link-local, cloud metadata': [
    '169.254.0.0',
    '169.254.169.254',
    '169.254.255.255',
    'fe80::1',
    'febf::1',
    'fe80::1%eth0',
  ],
  'private, class B': ['172.16.0.0', '172.31.255.255'],
  'protocol assignments': ['192.0.0.0', '192.0.0.255', '2001::1', '2001:1ff:ffff::1'],
  documentation: ['192.0.2.1', '198.51.100.7', '203.0.113.255', '2001:db8::1', '3fff:fff::1'],
  'AS112 and relays': ['192.31.196.1', '192.52.193.1', '192.88.99.1', '192.175.48.1', '2620:4f:8000::1'],
  'private, class C': ['192.168.0.0', '192.168.255.255'],
  benchmarks: ['198.18.0.0', '198.19.255.255', '2001:2::1'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff00::1', 'ff02::1', 'ffff::1'],
  'reserved and broadcast': ['240.0.0.0', '255.255.255.254', '255.255.255.255'],
  unspecified: ['::'],
  'unique local': ['fc00::1', 'fd12:3456:789a::1', 'fdff:ffff::1'],
  'site-local': ['fec0::1'],
  'IPv4 inside IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
  ],
  '6to4 and Teredo': ['2002:7f00:1::', '2002:a00:1::1', '2001:0:4136:e378::1'],
  'discard and reserved': ['100::1', '4000::1', 'e000::1'],
  'no address': ['', 'localhost', '127.1', '0177.0.0.1', '2130706433', '0x7f000001', '1.2.3.4.5', '[::1]', ' 8.8.8.8'],
}
const allowed = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
]
const allowedToo = [
  '169.253.255.255',
  '169.255.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '192.167.255.255',
  '192.169.0.0',
]
const allowedAsWell = [
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:200::1',
  '2606:4700:4700::1111',
  '2a00:1450::1',
]

describe('addresses that may be called', () => {
  it.each(Object.entries(refused))('none of %s', (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })
  it.each([...allowed, ...allowedToo, ...allowedAsWell])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})
