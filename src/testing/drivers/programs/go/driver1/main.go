// What the newest driver of version 1 does.
package main

import (
	"context"
	"errors"

	"countersign/protocol"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/address"
	"go.mongodb.org/mongo-driver/mongo/options"
	"go.mongodb.org/mongo-driver/x/mongo/driver"
)

func main() {
	protocol.Serve(protocol.Driver{Module: "go.mongodb.org/mongo-driver", LogIn: logIn, Again: again, Read: read})
}

// What the last login made.
var client *mongo.Client

func logIn(asked protocol.Asked) (protocol.Found, *protocol.Failure) {
	var err error
	if client, err = mongo.Connect(context.Background(), settings(asked)); err != nil {
		return protocol.Found{}, failure(err)
	}
	return again()
}

func again() (protocol.Found, *protocol.Failure) {
	found, err := ask()
	if err != nil {
		return found, failure(err)
	}
	return found, nil
}

func failure(err error) *protocol.Failure {
	failure := &protocol.Failure{Err: err}
	var command mongo.CommandError
	var refused driver.Error
	if errors.As(err, &command) {
		failure.Code, failure.CodeName = command.Code, command.Name
	} else if errors.As(err, &refused) {
		failure.Code, failure.CodeName = refused.Code, refused.Name
	}
	return failure
}

func ask() (protocol.Found, error) {
	var found protocol.Found
	ctx := context.Background()
	var status struct {
		AuthInfo struct {
			AuthenticatedUsers []struct{ User string }
		}
	}
	command := bson.D{{Key: "connectionStatus", Value: 1}}
	if err := client.Database("admin").RunCommand(ctx, command).Decode(&status); err != nil {
		return found, err
	}
	for _, user := range status.AuthInfo.AuthenticatedUsers {
		found.User = user.User
	}
	things := client.Database("test").Collection("things")
	cursor, err := things.Find(ctx, bson.D{})
	if err != nil {
		return found, err
	}
	var all []bson.D
	if err := cursor.All(ctx, &all); err != nil {
		return found, err
	}
	counted, err := things.CountDocuments(ctx, bson.D{})
	if err != nil {
		return found, err
	}
	estimated, err := things.EstimatedDocumentCount(ctx)
	found.Documents = []int64{int64(len(all)), counted, estimated}
	return found, err
}

func settings(asked protocol.Asked) *options.ClientOptions {
	client := options.Client().ApplyURI(asked.ConnectionString)
	if asked.Credentials == nil {
		return client
	}
	credential := options.Credential{
		AuthMechanism: "MONGODB-AWS",
		Username:      asked.Credentials.AccessKeyID,
		Password:      asked.Credentials.SecretAccessKey,
	}
	if token := asked.Credentials.SessionToken; token != "" {
		credential.AuthMechanismProperties = map[string]string{"AWS_SESSION_TOKEN": token}
	}
	return client.SetAuth(credential)
}

func read(given string) protocol.Reading {
	client := options.Client().ApplyURI(given)
	if err := client.Validate(); err != nil {
		return protocol.Reading{Said: err.Error()}
	}
	taken := protocol.Taken{Hosts: []string{}}
	for _, host := range client.Hosts {
		taken.Hosts = append(taken.Hosts, address.Address(host).String())
	}
	if auth := client.Auth; auth != nil {
		taken.User = protocol.Text(auth.Username)
		taken.Password = protocol.Text(auth.Password)
		if token, ok := auth.AuthMechanismProperties["AWS_SESSION_TOKEN"]; ok {
			taken.Token = &token
		}
		taken.Source = protocol.Text(auth.AuthSource)
		taken.Mechanism = protocol.Text(auth.AuthMechanism)
		if taken.Mechanism == nil && taken.User != nil {
			taken.Mechanism = protocol.Text("DEFAULT")
		}
	}
	return protocol.Reading{Took: &taken}
}
