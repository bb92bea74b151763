/** A sheet with ruled columns, drawn for Kontor. */
export const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" role="img" aria-label="CSV">' +
  '<rect x="8" y="4" width="32" height="40" rx="4" fill="#f4f7f5" stroke="#2f6f4f" stroke-width="2"/>' +
  '<rect x="8" y="4" width="32" height="11" rx="4" fill="#2f6f4f"/>' +
  '<path d="M8 24h32M8 34h32M19 15v29M30 15v29" stroke="#2f6f4f" stroke-width="1.5"/>' +
  '</svg>';
