/** By which a server ends a WebSocket since it stops or restarts (IANA, WebSocket close code numbers). */
export const serverGoes = 1012;
