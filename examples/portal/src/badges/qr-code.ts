import qrcode from 'qrcode-generator';

/** The QR code of an address, as an SVG picture. */
export function qrCode(address: string): string {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  return code.createSvgTag({ cellSize: 4, margin: 16, scalable: true });
}
