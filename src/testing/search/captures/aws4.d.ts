declare module 'aws4' {
  interface Request {
    readonly method: string;
    readonly host: string;
    readonly path: string;
    readonly service: string;
    readonly region: string;
    readonly headers: Readonly<Record<string, string | number>>;
    readonly body: string;
  }
  const aws4: {
    sign(
      request: Request,
      credentials: {
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
        readonly sessionToken?: string;
      },
    ): { readonly headers: Readonly<Record<string, string>> };
  };
  export default aws4;
}
