/** The mechanism's name and fixed numbers (specification: source/auth/auth.md, "MONGODB-AWS"). */
export const mechanism = 'MONGODB-AWS';
/** Both commands of the conversation run against this database. */
export const externalDatabase = '$external';
/** Bytes of the client nonce `r`. */
export const clientNonceLength = 32;
/** Bytes of the server nonce `s`: the client nonce, then 32 of the server's own. */
export const serverNonceLength = 64;
/** gs2-cb-flag `p`: the character "n", the client does not support channel binding. */
export const gs2CbFlag = 110;
/** Real servers always use this id and refuse any other. */
export const conversationId = 1;
/** The mechanism exists since MongoDB 4.4. */
export const minWireVersion = 9;
/** The newest that drivers know of: MongoDB 9.0 (Node.js driver 7.9). The mechanism has not changed up to there. */
export const newestWireVersion = 29;
export const stsBody = 'Action=GetCallerIdentity&Version=2011-06-15';
export const stsService = 'sts';
