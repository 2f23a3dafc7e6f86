/** An SVG picture whose root has the given content. */
export function svg(content = '<circle r="1"/>'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 2 2">${content}</svg>`;
}

export const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

/** A credential element as the specification shows it, its namespace declared on itself. */
export function credentialElement(json: string): string {
  return `<openbadges:credential xmlns:openbadges="${NAMESPACE}"><![CDATA[${json}]]></openbadges:credential>`;
}

export function verifyElement(jws: string): string {
  return `<openbadges:credential xmlns:openbadges="${NAMESPACE}" verify="${jws}"/>`;
}
