/** AWS's file with the authorities that sign the certificates of DocumentDB. */
export const bundleFile = 'global-bundle.pem';

/** Where it is mounted in a pod. */
export const bundleFolder = '/etc/documentdb';
